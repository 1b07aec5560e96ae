import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/e2e/find-browser.mjs';

export default defineConfig({
  testDir: 'tests/e2e',
  workers: 1,
  reporter: [['list']],
  outputDir: 'test-results',
  timeout: 240_000,
  expect: { timeout: 15_000 },
  use: {
    launchOptions: { executablePath: findBrowser() ?? undefined, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] },
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    reducedMotion: 'reduce',
  },
});
