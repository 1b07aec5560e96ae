import { Button, Group, NativeSelect, SegmentedControl, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { apply } from './apply-import.ts';
import { decide, decisionOn, lacksName } from './decisions.ts';
import styles from './import.module.css';
import { cancelImport, chooseAgain, useImport } from './import-state.ts';
import { ProblemList } from './problem-list.tsx';
import { RowList } from './row-list.tsx';
import { SourceList } from './source-list.tsx';

type Part = 'new' | 'there' | 'twice' | 'problems';
const partNames: Readonly<Record<Part, string>> = {
  new: 'New',
  there: 'There already',
  twice: 'Twice in these files',
  problems: 'Not readable',
};

/** What was found: what is new, what is there already or twice, and what could not be read; each to be decided, nothing done yet. */
export function Review() {
  const { rows, problems, decisions, stage, sources } = useImport(
    useShallow(({ rows, problems, decisions, stage, sources }) => ({ rows, problems, decisions, stage, sources })),
  );
  const [chosen, setChosen] = useState<Part | null>(null);
  const fresh = useMemo(() => {
    const found = rows.flatMap((row, i) => (row.same ? [] : [i]));
    // What has to be answered first.
    return found.toSorted((a, b) => Number(rows[b]?.unnamed) - Number(rows[a]?.unnamed));
  }, [rows]);
  const there = useMemo(() => rows.flatMap(({ same }, i) => (same && !same.twice ? [i] : [])), [rows]);
  const twice = useMemo(() => rows.flatMap(({ same }, i) => (same?.twice ? [i] : [])), [rows]);
  const wrong = problems.filter((problem) => problem !== null).length;
  const nameless = useImport(lacksName);
  const counts: Readonly<Record<Part, number>> = { new: fresh.length, there: there.length, twice: twice.length, problems: wrong };
  const parts = (['new', 'there', 'twice', 'problems'] as const).filter((one) => counts[one] > 0);
  const part = parts.find((one) => one === chosen) ?? parts[0] ?? 'new';
  const shown = { new: fresh, there, twice, problems: [] }[part];
  const unsure = shown.filter((row) => rows[row]?.unsure).length;
  const taken = rows.filter((_, i) => decisionOn({ rows, decisions }, i) !== 'skip').length;
  const read = sources.some(({ failure }) => !failure);
  if (!read)
    return (
      <>
        <SourceList />
        <Group justify="flex-end" gap={8} mt={16}>
          <Button variant="default" onClick={() => chooseAgain()}>
            Choose something else
          </Button>
          <Button variant="default" onClick={cancelImport}>
            Cancel
          </Button>
        </Group>
      </>
    );
  return (
    <div className={styles.review}>
      <SourceList />
      <Group justify="space-between" gap={12}>
        {parts.length > 0 && (
          <SegmentedControl
            size="xs"
            aria-label="Show"
            value={part}
            onChange={(value) => setChosen(value as Part)}
            data={parts.map((value) => ({ value, label: `${partNames[value]} ${counts[value]}` }))}
          />
        )}
        {part === 'new' && fresh.length > 0 && <AllOrNone rows={fresh} />}
        {(part === 'there' || part === 'twice') && <AllThere key={part} rows={shown} />}
      </Group>
      {part !== 'problems' && unsure > 0 && (
        <Text size="xs" c="dimmed">
          {unsure === 1 ? 'One of these was' : `${unsure} of these were`} read from plain text, where much is guessed: compare each with its
          original, then tick what is right.
        </Text>
      )}
      {part === 'problems' ? <ProblemList /> : <RowList key={part} rows={shown} empty="Nothing that can be imported was found in it." />}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={cancelImport}>
          Cancel
        </Button>
        <Button data-autofocus loading={stage === 'applying'} disabled={taken === 0 || nameless} onClick={() => void apply()}>
          {nameless ? 'Say first whose entries they are' : taken === 0 ? 'Import' : `Import ${taken}`}
        </Button>
      </Group>
    </div>
  );
}

function AllOrNone({ rows }: { readonly rows: readonly number[] }) {
  const all = useImport((state) => rows.every((row) => decisionOn(state, row) !== 'skip'));
  return (
    <Button variant="subtle" size="compact-xs" onClick={() => decide(rows, all ? 'skip' : 'keep')}>
      {all ? 'Leave all out' : 'Take all'}
    </Button>
  );
}

/** One decision for all that is certainly the same, or for everything that may be. */
function AllThere({ rows }: { readonly rows: readonly number[] }) {
  const sure = useImport(useShallow((state) => rows.filter((row) => state.rows[row]?.same?.sure)));
  const meant = { sure, all: rows };
  return (
    <NativeSelect
      size="xs"
      aria-label="Decide for many"
      value=""
      onChange={(event) => {
        const [which, decision] = event.currentTarget.value.split(' ');
        if ((which === 'sure' || which === 'all') && (decision === 'skip' || decision === 'merge' || decision === 'keep'))
          decide(meant[which], decision);
      }}
      data={[
        { value: '', label: 'Decide for many …' },
        ...(sure.length > 0
          ? [
              { value: 'sure merge', label: `Fill in the ${sure.length} that are certainly the same` },
              { value: 'sure skip', label: `Leave out the ${sure.length} that are certainly the same` },
            ]
          : []),
        { value: 'all merge', label: `Fill in all ${rows.length}` },
        { value: 'all skip', label: `Leave out all ${rows.length}` },
      ]}
    />
  );
}
