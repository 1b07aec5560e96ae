import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Command } from '../../../shared/portfolio/commands.ts';
import { describe as wordsFor } from '../../../shared/portfolio/describe.ts';
import { mergeCommand } from '../../../shared/portfolio/merge-command.ts';
import { type Pair, TWICE } from '../../../shared/works/alike.ts';
import type { Side } from '../../../shared/works/merge-works.ts';
import { MergeTable } from '../../form/merge-table.tsx';
import { authorsShort, kindOf, titleOf, yearOf } from '../../lib/work-text.ts';
import { edit } from '../../state/app.ts';
import { offerUndo } from '../../state/offer-undo.ts';
import { useApp } from '../../state/store.ts';
import styles from './duplicates.module.css';

const noTakes: Readonly<Record<string, Side>> = {};

/** Two works that may be one: what they share, how they differ, and what can be done about it. */
export function PairLine({ pair: { a, b, why }, readOnly }: { readonly pair: Pair; readonly readOnly: boolean }) {
  const [open, setOpen] = useState(false);
  const [takes, setTakes] = useState(noTakes);
  const title = titleOf(a);
  const merge = () => {
    const { portfolio } = useApp.getState();
    const command = portfolio && mergeCommand(portfolio, [{ stays: a.id, other: b.id, takes }]);
    if (command && edit(command)) offerUndo({ message: `Merged two into “${title.slice(0, 60)}”.`, label: wordsFor(command, portfolio) });
  };
  const keepApart = () => {
    const dismissed = { code: TWICE, collection: 'works' as const, id: b.id, path: a.id, reason: 'Two different works' };
    const command: Command = { kind: 'batch', label: 'Keep two works apart', commands: [{ kind: 'dismiss', dismissed }] };
    if (edit(command)) offerUndo({ message: 'They are kept apart from now on.', label: command.label });
  };
  return (
    <li className={styles.pair}>
      <div className={styles.line}>
        <div className={styles.words}>
          <div>{title}</div>
          {titleOf(b) !== title && <div>{titleOf(b)}</div>}
          <div className={styles.detail}>
            {[...new Set([a, b].map((work) => [kindOf(work).name.one, authorsShort(work), yearOf(work)].filter(Boolean).join(' · ')))].join(
              ' / ',
            )}
          </div>
          <div className={styles.detail}>They {why}.</div>
        </div>
        <Button variant="default" size="compact-xs" aria-expanded={open} aria-label={`Compare “${title}”`} onClick={() => setOpen(!open)}>
          Compare
        </Button>
      </div>
      {open && (
        <div className={styles.comparison}>
          <MergeTable
            stays={a}
            other={b}
            heads={{ stays: 'First', other: 'Second' }}
            takes={takes}
            onTake={(key, side) => setTakes({ ...takes, [key]: side })}
          />
          {!readOnly && (
            <Group justify="flex-end" gap={8} mt={8}>
              <Button variant="subtle" size="compact-sm" onClick={keepApart}>
                They are two works
              </Button>
              <Button size="compact-sm" onClick={merge}>
                Merge
              </Button>
            </Group>
          )}
        </div>
      )}
    </li>
  );
}
