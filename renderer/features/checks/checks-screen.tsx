import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { Draft } from '../../../shared/portfolio/portfolio-v1.ts';
import { Icon } from '../../components/icon.tsx';
import { EmptyState, Screen } from '../../components/screen.tsx';
import { nameOf } from '../../lib/spot-text.ts';
import { type Check, useChecks } from '../../state/checks.ts';
import { openSpot } from '../../state/navigate.ts';
import { useApp } from '../../state/store.ts';
import type { Spot } from '../../state/ui.ts';
import styles from './checks.module.css';

type Line = {
  readonly key: string;
  readonly tone: 'error' | 'warning' | 'unfinished';
  readonly message: string;
  readonly detail: string;
  readonly spot: Spot | null;
};

const noDrafts: readonly Draft[] = [];
const titles = { unfinished: 'Unfinished fields', error: 'Stops an export', warning: 'Worth a look' } as const;
const explanations = {
  unfinished: 'What you typed is kept, but not printed until it is complete.',
  error: 'These have to be settled before the document can be exported.',
  warning: 'The document can be exported as it is.',
} as const;

function spotOf(check: Check): Spot | null {
  const { place } = check;
  if (!place || place.collection === 'portfolio')
    return check.document === undefined ? null : { collection: 'documents', id: check.document };
  return { collection: place.collection, id: place.id, path: place.path?.join('.') };
}

/** What is unfinished and what the documents stumble over, each with the way to its field. */
export function ChecksScreen() {
  const drafts = useApp((state) => state.portfolio?.drafts ?? noDrafts);
  const portfolio = useApp((state) => state.portfolio);
  const findings = useChecks((checks) => checks.findings);
  const looked = useChecks((checks) => checks.revision !== null);
  const lines = useMemo((): Line[] => {
    if (!portfolio) return [];
    const unfinished = drafts.map((draft): Line => {
      const name = nameOf(portfolio, draft.collection, draft.id);
      return {
        key: `draft ${draft.collection} ${draft.id} ${draft.path}`,
        tone: 'unfinished',
        message: `“${draft.text}”: ${draft.message}`,
        detail: name ? `${name.kind} · ${name.title}` : '',
        spot: { collection: draft.collection, id: draft.id, path: draft.path },
      };
    });
    const found = findings.map((check, index): Line => {
      const spot = spotOf(check);
      const name = spot && nameOf(portfolio, spot.collection, spot.id);
      const document = check.document === undefined ? null : nameOf(portfolio, 'documents', check.document);
      return {
        key: `finding ${index}`,
        tone: check.severity,
        message: check.message,
        detail: [name && `${name.kind} · ${name.title}`, document && document.title !== name?.title ? `in ${document.title}` : null]
          .filter(Boolean)
          .join(' · '),
        spot,
      };
    });
    return [...unfinished, ...found];
  }, [drafts, findings, portfolio]);

  return (
    <Screen title="Checks">
      {lines.length === 0 ? (
        <EmptyState
          title={looked ? 'Nothing to settle' : 'Looking …'}
          purpose="Here stands what you began but did not finish, and whatever a document would stumble over: missing works, impossible dates, characters that no font has."
        />
      ) : (
        (['unfinished', 'error', 'warning'] as const).map((tone) => (
          <Tone key={tone} tone={tone} lines={lines.filter((line) => line.tone === tone)} />
        ))
      )}
    </Screen>
  );
}

function Tone({ tone, lines }: { readonly tone: Line['tone']; readonly lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <section className={styles.group} aria-label={titles[tone]}>
      <h2 className={styles.heading}>
        {titles[tone]} <span className={styles.count}>{lines.length}</span>
      </h2>
      <p className={styles.hint}>{explanations[tone]}</p>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line.key} className={styles.line}>
            <span className={styles[tone]}>
              <Icon name={tone === 'warning' ? 'triangle-alert' : tone === 'error' ? 'circle-alert' : 'ellipsis'} size={15} />
            </span>
            <div className={styles.texts}>
              <div>{line.message}</div>
              {line.detail && <div className={styles.hint}>{line.detail}</div>}
            </div>
            {line.spot && (
              <Button
                variant="default"
                size="compact-xs"
                aria-label={`Go to the field: ${line.message}`}
                onClick={() => line.spot && openSpot(line.spot)}
              >
                Go to field
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
