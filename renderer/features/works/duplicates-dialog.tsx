import { Button, Group, Modal, SegmentedControl, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { describe as wordsFor } from '../../../shared/portfolio/describe.ts';
import { mergeCommand } from '../../../shared/portfolio/merge-command.ts';
import { type Likeness, type Pair, pairsAlike } from '../../../shared/works/alike.ts';
import { edit } from '../../state/app.ts';
import { offerUndo } from '../../state/offer-undo.ts';
import { useReadOnly } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { openDialog, useUi } from '../../state/ui.ts';
import styles from './duplicates.module.css';
import { PairLine } from './pair-line.tsx';

/** Pairs shown at once: with more, the first ones go before the others can be seen. */
const SHOWN = 100;

const likenesses: Readonly<Record<Likeness, { readonly name: string; readonly none: string }>> = {
  certain: { name: 'Certain', none: 'No two works share a DOI or another identifier.' },
  likely: { name: 'Likely', none: 'No two works share title, author and year.' },
  related: { name: 'Related', none: 'No preprints, talks or versions of other works were found.' },
};

/** Works that may be there twice, to be compared, merged or kept apart. */
export function DuplicatesDialog() {
  const open = useUi((ui) => ui.dialog === 'duplicates');
  return (
    <Modal opened={open} onClose={() => openDialog(null)} title="Duplicates" size="auto">
      {open && <Duplicates />}
    </Modal>
  );
}

function Duplicates() {
  const portfolio = useApp((state) => state.portfolio);
  const readOnly = useReadOnly();
  const pairs = useMemo(() => (portfolio ? pairsAlike(portfolio) : []), [portfolio]);
  const of = (likeness: Likeness) => pairs.filter((pair) => pair.likeness === likeness);
  const [chosen, setChosen] = useState<Likeness | null>(null);
  const shown = chosen ?? (['certain', 'likely', 'related'] as const).find((likeness) => of(likeness).length > 0) ?? 'certain';
  const list = of(shown);
  if (pairs.length === 0)
    return (
      <>
        <Text size="sm">No work is there twice. When one is imported or typed a second time, it shows here.</Text>
        <Group justify="flex-end" mt={16}>
          <Button variant="default" data-autofocus onClick={() => openDialog(null)}>
            Close
          </Button>
        </Group>
      </>
    );
  return (
    <div className={styles.duplicates}>
      <Group justify="space-between" gap={12}>
        <SegmentedControl
          size="xs"
          aria-label="Show"
          value={shown}
          onChange={(value) => setChosen(value as Likeness)}
          data={(['certain', 'likely', 'related'] as const).map((value) => ({
            value,
            label: `${likenesses[value].name} ${of(value).length}`,
          }))}
        />
        {shown === 'certain' && list.length > 1 && !readOnly && (
          <Button variant="default" size="compact-sm" onClick={() => mergeAll(list)}>
            Merge all {list.length}
          </Button>
        )}
      </Group>
      {shown === 'related' && list.length > 0 && (
        <Text size="xs" c="dimmed">
          These belong together and are works of their own; merge them only where one of them is a mistake.
        </Text>
      )}
      {list.length === 0 ? (
        <p className={styles.none}>{likenesses[shown].none}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section className={styles.scroller} aria-label={`${likenesses[shown].name} duplicates`} tabIndex={0}>
          <ul className={styles.pairs} aria-label="Pairs">
            {list.slice(0, SHOWN).map((pair) => (
              <PairLine key={`${pair.a.id} ${pair.b.id}`} pair={pair} readOnly={readOnly} />
            ))}
          </ul>
          {list.length > SHOWN && <p className={styles.none}>and {list.length - SHOWN} more</p>}
        </section>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={() => openDialog(null)}>
          Close
        </Button>
      </Group>
    </div>
  );
}

function mergeAll(pairs: readonly Pair[]): void {
  const { portfolio } = useApp.getState();
  const command =
    portfolio &&
    mergeCommand(
      portfolio,
      pairs.map(({ a, b }) => ({ stays: a.id, other: b.id })),
    );
  if (command && edit(command)) offerUndo({ message: `Merged ${pairs.length} pairs.`, label: wordsFor(command, portfolio) });
}
