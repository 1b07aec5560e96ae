import { Button, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ImportProblem } from '../../../shared/contract/import.ts';
import styles from './import.module.css';
import { useImport } from './import-state.ts';
import { lost, retry } from './read-sources.ts';

/** Most problems shown at once: whoever has more has the wrong file. */
const SHOWN = 50;

/** What could not be read, each with its place, the reason and its text; what can be read by itself is put right here. */
export function ProblemList() {
  const problems = useImport((state) => state.problems);
  const left = problems.flatMap((problem, i) => (problem ? [{ problem, i }] : []));
  if (left.length === 0) return <p className={styles.empty}>Everything could be read.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles.scroller} aria-label="Not readable" tabIndex={0}>
      <ul className={styles.problems}>
        {left.slice(0, SHOWN).map(({ problem, i }) => (
          <li key={i}>
            <Problem problem={problem} number={i} />
          </li>
        ))}
      </ul>
      {left.length > SHOWN && <p className={styles.detail}>and {left.length - SHOWN} more</p>}
    </section>
  );
}

function Problem({ problem, number }: { readonly problem: ImportProblem; readonly number: number }) {
  const name = useImport((state) => (state.sources.length > 1 ? state.sources[problem.source]?.name : undefined));
  const [text, setText] = useState(problem.excerpt.text);
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const label = `${name ? `${name}, line` : 'Line'} ${problem.excerpt.line}: ${problem.message}`;
  const again = async () => {
    setBusy(true);
    setSaid(await retry(number, text).catch((error) => lost(error).message));
    setBusy(false);
  };
  if (!problem.correctable)
    return (
      <>
        <Text size="xs">{label}</Text>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section className={styles.original} tabIndex={0} aria-label={`Original, line ${problem.excerpt.line}`}>
          {problem.excerpt.text}
        </section>
      </>
    );
  return (
    <>
      <Textarea
        size="xs"
        label={label}
        error={said}
        autosize
        minRows={2}
        maxRows={8}
        value={text}
        spellCheck={false}
        classNames={{ input: styles.code ?? '' }}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button mt={6} variant="default" size="compact-xs" loading={busy} onClick={() => void again()}>
        Read again
      </Button>
    </>
  );
}
