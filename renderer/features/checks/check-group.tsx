import { Button } from '@mantine/core';
import { useState } from 'react';
import { checkInfo } from '../../../shared/checks/registry.ts';
import { CheckLine } from './check-line.tsx';
import type { Line } from './check-lines.ts';
import styles from './checks.module.css';

const titles = { unfinished: 'Unfinished fields', error: 'Stops an export', warning: 'Worth a look', hint: 'Hints' } as const;
const explanations = {
  unfinished: 'What you typed is kept, but not printed until it is complete.',
  error: 'A document with one of these cannot be exported.',
  warning: 'The document can be exported as it is.',
  hint: 'Advice only. Dismiss what is right as it is.',
} as const;

/** Lines of one rule that show before somebody asks for the others. */
const FIRST = 6;

type GroupProps = {
  readonly tone: Line['tone'];
  readonly lines: readonly Line[];
  readonly onSettle: (line: Line, run: () => void) => void;
};

/** All lines of one severity, those of one rule together under its name. */
export function CheckGroup({ tone, lines, onSettle }: GroupProps) {
  if (lines.length === 0) return null;
  const codes = [...new Set(lines.map((line) => (line.code !== null && checkInfo(line.code) ? line.code : null)))];
  return (
    <section className={styles.group} aria-label={titles[tone]}>
      <h2 className={styles.heading}>
        {titles[tone]} <span className={styles.count}>{lines.length}</span>
      </h2>
      <p className={styles.hintText}>{explanations[tone]}</p>
      {codes.map((code) => (
        <RuleLines
          key={code ?? ''}
          code={code}
          lines={lines.filter((line) => (code === null ? line.code === null || !checkInfo(line.code) : line.code === code))}
          onSettle={onSettle}
        />
      ))}
    </section>
  );
}

type RuleLinesProps = { readonly code: string | null; readonly lines: readonly Line[]; readonly onSettle: GroupProps['onSettle'] };

function RuleLines({ code, lines, onSettle }: RuleLinesProps) {
  const [all, setAll] = useState(false);
  const info = code === null ? undefined : checkInfo(code);
  const shown = all || !info ? lines : lines.slice(0, FIRST);
  return (
    <div className={styles.rule}>
      {info && (
        <>
          <h3 className={styles.ruleName}>{info.name}</h3>
          <p className={styles.hintText}>{info.explanation}</p>
        </>
      )}
      <ul className={styles.list} aria-label={info?.name}>
        {shown.map((line) => (
          <CheckLine key={line.key} line={line} onSettle={onSettle} />
        ))}
      </ul>
      {shown.length < lines.length && (
        <Button variant="subtle" size="compact-xs" aria-label={`Show all ${lines.length}: ${info?.name}`} onClick={() => setAll(true)}>
          Show all {lines.length}
        </Button>
      )}
    </div>
  );
}
