import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './app/base.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { cssVariables, styleNonce, theme } from './app/theme.ts';
import { Toasts } from './app/toasts.tsx';
import { startApp } from './state/app.ts';
import { watchChecks } from './state/checks.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the interface');

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" getStyleNonce={styleNonce}>
      <Toasts />
      <App />
    </MantineProvider>
  </StrictMode>,
);

void startApp();
watchChecks();
