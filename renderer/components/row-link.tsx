import { type ReactNode, useRef } from 'react';
import { Link } from 'wouter';
import styles from './components.module.css';
import { moveKey } from './sortable.tsx';

type RowLinkProps = {
  readonly href: string;
  /** Place of the row among `count`. */
  readonly index: number;
  readonly count: number;
  readonly chosen?: boolean;
  readonly onMove: (from: number, to: number) => void;
  readonly onClick?: () => void;
  readonly children: ReactNode;
};

/** What a row of a list opens; Alt with an arrow moves the row and keeps the focus. */
export function RowLink({ href, index, count, chosen = false, onMove, onClick, children }: RowLinkProps) {
  const link = useRef<HTMLAnchorElement>(null);
  return (
    <Link
      ref={link}
      href={href}
      className={styles.rowLink}
      aria-current={chosen ? 'true' : undefined}
      {...(onClick ? { onClick } : {})}
      onKeyDown={(event: React.KeyboardEvent) => {
        const step = moveKey(event);
        const to = index + step;
        if (step === 0) return;
        event.preventDefault();
        if (to >= 0 && to < count) onMove(index, to);
        requestAnimationFrame(() => link.current?.focus());
      }}
    >
      {children}
    </Link>
  );
}
