import { Button } from '@mantine/core';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import styles from './components.module.css';

type Props = { readonly name: string; readonly children: ReactNode };

/** Keeps a mistake in one screen from taking the window down: the rest goes on, and the screen can be tried again. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { readonly error: Error } {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.error) return this.props.children;
    return (
      <div className={styles.empty} role="alert">
        <h2 className={styles.emptyTitle}>{this.props.name} stumbled</h2>
        <p>This is a mistake of Scholarfolio, not yours. Everything you typed is kept; the other screens go on working.</p>
        <p className={styles.dimmed}>{this.state.error.message}</p>
        <Button variant="default" onClick={() => this.setState({ error: null })}>
          Show the screen again
        </Button>
      </div>
    );
  }
}
