import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { useShallow } from 'zustand/react/shallow';
import { definitionOf, type EntryKind, entryKinds } from '../../../shared/entries/registry.ts';
import { personLabel } from '../../../shared/model/person.ts';
import { Icon } from '../../components/icon.tsx';
import { Screen } from '../../components/screen.tsx';
import { type Claim, claimsOf } from '../../form/person-match.ts';
import { findingsText, stopText } from '../../lib/findings.ts';
import { addDocument, addEntry, addFirstWorkKind } from '../../state/actions.ts';
import { edit } from '../../state/app.ts';
import { useCheckCount } from '../../state/checks.ts';
import { openSpot, paths } from '../../state/navigate.ts';
import { itemOf, useReadOnly } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { chooseDocument, openDialog, useCurrentPerson } from '../../state/ui.ts';
import { FirstPerson } from './first-person.tsx';
import styles from './overview.module.css';

/** What is there, what is unfinished and what could come next. */
export function OverviewScreen() {
  const person = useCurrentPerson();
  return person === null ? <FirstPerson /> : <OverviewOf key={person} person={person} />;
}

type Step = { readonly key: string; readonly text: string; readonly button: string; readonly run: () => void };

function OverviewOf({ person }: { readonly person: string }) {
  const readOnly = useReadOnly();
  const { count: findings, stopping } = useCheckCount();
  const name = useApp((state) => {
    const owner = itemOf(state, 'people', person);
    return owner ? personLabel(owner) : '';
  });
  const contacts = useApp((state) => itemOf(state, 'people', person)?.contacts.length ?? 0);
  const counts = useApp(
    useShallow((state) =>
      entryKinds.map((kind) => (state.portfolio?.entries ?? []).filter((entry) => entry.kind === kind && entry.person === person).length),
    ),
  );
  const works = useApp((state) => state.portfolio?.works.length ?? 0);
  const own = useApp(
    (state) => (state.portfolio?.works ?? []).filter((work) => work.contributors.some((one) => one.person === person)).length,
  );
  const documents = useApp(
    useShallow((state) =>
      (state.portfolio?.documents ?? []).filter((document) => document.owner === person).map((document) => document.id),
    ),
  );
  const foreign = useApp((state) => (state.portfolio?.documents ?? []).filter((document) => document.owner !== person).length);
  const claims = useClaims(person);

  const missing = (kind: EntryKind): Step[] =>
    counts[entryKinds.indexOf(kind)] === 0
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
        ...(documents.length === 0
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

  return (
    <Screen title={name || 'Overview'} subtitle="Overview">
      {findings > 0 && (
        <div className={stopping > 0 ? `${styles.notice} ${styles.stopping}` : styles.notice}>
          <Icon name={stopping > 0 ? 'circle-alert' : 'triangle-alert'} size={15} />
          <span>
            {findingsText(findings)}
            {stopping > 0 && `, ${stopText(stopping)}`}
          </span>
          <Button component={Link} href={paths.checks} variant="default" size="compact-xs">
            Show
          </Button>
        </div>
      )}
      <section aria-label="Documents" className={styles.section}>
        <h2 className={styles.heading}>Documents</h2>
        {documents.map((id) => (
          <DocumentLine key={id} id={id} />
        ))}
        {documents.length === 0 && <p className={styles.dimmed}>None yet.</p>}
        {foreign > 0 && (
          <Link href={paths.documents} className={`${styles.countLink} ${styles.others}`}>
            {foreign === 1 ? '1 more document is' : `${foreign} more documents are`} about somebody else
          </Link>
        )}
      </section>
      {steps.length > 0 && (
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
      )}
      <section aria-label="In this portfolio" className={styles.section}>
        <h2 className={styles.heading}>In this portfolio</h2>
        <ul className={styles.counts}>
          <li>
            <Link href={paths.works} className={styles.countLink}>
              <Icon name="library" size={15} />
              <span className={styles.text}>Works</span>
              <span className={styles.dimmed}>{works === own ? '' : `${own} of them yours`}</span>
              <span className={styles.count}>{works}</span>
            </Link>
          </li>
          {entryKinds.map((kind, index) =>
            counts[index] ? (
              <li key={kind}>
                <Link href={paths.entries(kind)} className={styles.countLink}>
                  <Icon name={definitionOf(kind).icon} size={15} />
                  <span className={styles.text}>{definitionOf(kind).name.many}</span>
                  <span className={styles.count}>{counts[index]}</span>
                </Link>
              </li>
            ) : null,
          )}
        </ul>
      </section>
    </Screen>
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

function DocumentLine({ id }: { readonly id: string }) {
  const name = useApp((state) => itemOf(state, 'documents', id)?.name ?? '');
  return (
    <div className={styles.line}>
      <Link href={paths.document(id)} className={styles.documentLink} onClick={() => chooseDocument(id)}>
        <Icon name="file-text" size={15} />
        {name}
      </Link>
      <Button
        variant="default"
        leftSection={<Icon name="download" size={14} />}
        aria-label={`Export ${name}`}
        onClick={() => {
          chooseDocument(id);
          openDialog('export');
        }}
      >
        Export
      </Button>
    </div>
  );
}
