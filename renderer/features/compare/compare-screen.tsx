import { Button, NativeSelect, Switch } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Output } from '../../../shared/contract/contract.ts';
import { DifferentWords } from '../../components/different-words.tsx';
import { Icon } from '../../components/icon.tsx';
import { EmptyState, Screen } from '../../components/screen.tsx';
import { call } from '../../lib/api.ts';
import { go, openSpot, paths } from '../../state/navigate.ts';
import { useApp } from '../../state/store.ts';
import styles from './compare.module.css';

type Answer = Output<'documents.compare'>;
type Item = Answer['sections'][number]['items'][number];

const isSame = (item: Item) => item.a === item.b;

/** Two documents side by side: what only one prints, and what they word differently. */
export function CompareScreen({ id, other }: { readonly id: string; readonly other: string | null }) {
  const documents = useApp((state) => state.portfolio?.documents);
  const revision = useApp((state) => state.session?.revision);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [everything, setEverything] = useState(false);
  const first = documents?.find((document) => document.id === id);
  const rest = documents?.filter((document) => document.id !== id) ?? [];
  // The other documents of the same person come first: those are what one compares.
  const choices = [...rest.filter((one) => one.owner === first?.owner), ...rest.filter((one) => one.owner !== first?.owner)];
  const chosen = choices.find((document) => document.id === other) ?? choices[0];

  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit asks anew
  useEffect(() => {
    if (!chosen) return;
    let current = true;
    void call('documents.compare', { a: id, b: chosen.id }).then((next) => current && setAnswer(next));
    return () => {
      current = false;
    };
  }, [id, chosen?.id, revision]);

  if (!first || !chosen) {
    return (
      <Screen title="Compare">
        <EmptyState
          title="Nothing to compare with"
          purpose="Comparing shows what one document has and another has not. Add a second document first."
        >
          <Button variant="default" onClick={() => go(paths.documents)}>
            All documents
          </Button>
        </EmptyState>
      </Screen>
    );
  }
  const sections = (answer?.sections ?? [])
    .map((section) => ({ ...section, items: everything ? section.items : section.items.filter((item) => !isSame(item)) }))
    .filter((section) => section.items.length > 0);
  const differences = (answer?.sections ?? []).flatMap((section) => section.items).filter((item) => !isSame(item)).length;
  return (
    <Screen
      title="Compare"
      subtitle={
        answer === null
          ? undefined
          : differences === 0
            ? 'No differences'
            : `${differences} ${differences === 1 ? 'difference' : 'differences'}`
      }
      actions={
        <Button variant="subtle" color="gray" leftSection={<Icon name="arrow-left" size={14} />} onClick={() => go(paths.document(id))}>
          {first.name}
        </Button>
      }
    >
      <div className={styles.head}>
        <div className={styles.name}>{first.name}</div>
        <NativeSelect
          aria-label="Compare with"
          value={chosen.id}
          data={choices.map((document) => ({ value: document.id, label: document.name }))}
          onChange={(event) => go(paths.compare(id, event.currentTarget.value))}
        />
      </div>
      <Switch
        size="xs"
        mb={10}
        label="Show what is the same, too"
        checked={everything}
        onChange={(event) => setEverything(event.currentTarget.checked)}
      />
      {answer?.failure && <p role="alert">{answer.failure.message}</p>}
      {answer && !answer.failure && sections.length === 0 && (
        <EmptyState title="No differences" purpose="Both documents print the same things in the same words. Their look may differ." />
      )}
      {sections.map((section) => (
        <section key={section.heading} aria-label={section.heading}>
          <h2 className={styles.heading}>{section.heading || 'Without a heading'}</h2>
          <ul className={styles.list}>
            {section.items.map((item) => (
              <Row key={`${item.source.collection} ${item.source.id} ${item.a} ${item.b}`} item={item} names={[first.name, chosen.name]} />
            ))}
          </ul>
        </section>
      ))}
    </Screen>
  );
}

function Row({ item, names }: { readonly item: Item; readonly names: readonly [string, string] }) {
  const { a, b } = item;
  const words = (a ?? b ?? '').split('\n')[0] ?? '';
  return (
    <li className={styles.row}>
      <Side text={a} missing={`Not in ${names[0]}`}>
        {a !== null && b !== null ? <DifferentWords from={b} to={a} /> : a}
      </Side>
      <Side text={b} missing={`Not in ${names[1]}`}>
        {a !== null && b !== null ? <DifferentWords from={a} to={b} /> : b}
      </Side>
      <Button variant="subtle" size="compact-xs" aria-label={`Edit ${words}`} onClick={() => openSpot(item.source)}>
        Edit
      </Button>
    </li>
  );
}

function Side({ text, missing, children }: { readonly text: string | null; readonly missing: string; readonly children: React.ReactNode }) {
  return text === null ? <div className={styles.missing}>{missing}</div> : <div className={styles.side}>{children}</div>;
}
