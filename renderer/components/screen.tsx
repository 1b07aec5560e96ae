import type { ReactNode } from 'react';
import styles from './components.module.css';

/** A screen: its name and actions stay at the top, the rest scrolls. `split`: list above, form below, each scrolling on its own. */
export function Screen(props: {
  readonly title: string;
  readonly subtitle?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly split?: boolean;
}) {
  return (
    <section className={styles.screen} aria-label={props.title}>
      <header className={styles.header}>
        <div className={styles.headline}>
          <h1 className={styles.title}>{props.title}</h1>
          {props.subtitle && <p className={styles.subtitle}>{props.subtitle}</p>}
        </div>
        <div className={styles.actions}>{props.actions}</div>
      </header>
      <div className={props.split ? styles.split : styles.body}>{props.children}</div>
    </section>
  );
}

/** What a place is for while nothing is there: one sentence, one example, one button. */
export function EmptyState(props: {
  readonly title: string;
  readonly purpose: string;
  readonly example?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <h2 className={styles.emptyTitle}>{props.title}</h2>
      <p>{props.purpose}</p>
      {props.example && <p className={styles.example}>For example: {props.example}</p>}
      {props.children}
    </div>
  );
}
