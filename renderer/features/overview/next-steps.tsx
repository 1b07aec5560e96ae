import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { definitionOf, type EntryKind } from '../../../shared/entries/registry.ts';
import { type Claim, claimsOf } from '../../../shared/works/person-match.ts';
import { addDocument, addEntry, addFirstWorkKind } from '../../state/actions.ts';
import { edit } from '../../state/app.ts';
import { openSpot } from '../../state/navigate.ts';
import { itemOf, useReadOnly } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import styles from './overview.module.css';

type Step = { readonly key: string; readonly text: string; readonly button: string; readonly run: () => void };

/** What a portfolio usually needs and this one does not have yet; three at a time. */
export function NextSteps({ person }: { readonly person: string }) {
  const readOnly = useReadOnly();
  const contacts = useApp((state) => itemOf(state, 'people', person)?.contacts.length ?? 0);
  const kinds = useApp((state) =>
    [...new Set((state.portfolio?.entries ?? []).flatMap((entry) => (entry.person === person ? [entry.kind] : [])))].join(' '),
  );
  const works = useApp((state) => state.portfolio?.works.length ?? 0);
  const documents = useApp((state) => (state.portfolio?.documents ?? []).filter((document) => document.owner === person).length);
  const claims = useClaims(person);
  const missing = (kind: EntryKind): Step[] =>
    !kinds.split(' ').includes(kind)
      ? [
          {
            key: kind,
            text: definitionOf(kind).purpose,
            button: `Add ${definitionOf(kind).name.one.toLowerCase()}`,
            run: () => addEntry(kind, person),
          },
        ]
      : [];
  const steps: Step[] = readOnly
    ? []
    : [
        ...(claims.length > 0
          ? [
              {
                key: 'claims',
                text: `${claims.length === 1 ? '1 work' : `${claims.length} works`} may be yours: one of the authors has your name.`,
                button: claims.length === 1 ? 'Link it to me' : 'Link them to me',
                run: () => claim(claims, person),
              },
            ]
          : []),
        ...(contacts === 0
          ? [
              {
                key: 'contacts',
                text: 'How can a reader reach you? E-mail, website, ORCID.',
                button: 'Add contacts',
                run: () => openSpot({ collection: 'people', id: person, path: 'contacts' }),
              },
            ]
          : []),
        ...missing('education'),
        ...missing('employment'),
        ...(works === 0
          ? [
              {
                key: 'works',
                text: 'Publications, talks, software: entered once, cited everywhere.',
                button: 'Add journal article',
                run: () => addFirstWorkKind(person),
              },
            ]
          : []),
        ...missing('skill-group'),
        ...(documents === 0
          ? [
              {
                key: 'document',
                text: 'A document decides what is printed, in which order and look.',
                button: 'Add document',
                run: () => addDocument(person),
              },
            ]
          : []),
      ].slice(0, 3);

  if (steps.length === 0) return null;
  return (
    <section aria-label="Next steps" className={styles.section}>
      <h2 className={styles.heading}>Next steps</h2>
      {steps.map((step) => (
        <div key={step.key} className={styles.line}>
          <span className={styles.text}>{step.text}</span>
          <Button variant="default" onClick={step.run}>
            {step.button}
          </Button>
        </div>
      ))}
    </section>
  );
}

function useClaims(person: string): readonly Claim[] {
  const owner = useApp((state) => itemOf(state, 'people', person));
  const works = useApp((state) => state.portfolio?.works);
  const people = useApp((state) => state.portfolio?.people);
  return useMemo(() => (owner && works && people ? claimsOf(owner, works, people) : []), [owner, works, people]);
}

/** Links them all, as one step of undo. */
function claim(claims: readonly Claim[], person: string): void {
  const commands = claims.map(({ work, contributor }) => ({
    kind: 'set' as const,
    collection: 'works' as const,
    id: work,
    changes: [{ path: ['contributors', contributor, 'person'], value: person }],
  }));
  edit({ kind: 'batch', label: claims.length === 1 ? 'Link a work' : `Link ${claims.length} works`, commands });
}
