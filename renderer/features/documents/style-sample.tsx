import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Output } from '../../../shared/contract/contract.ts';
import type { StyleSample } from '../../../shared/contract/styles.ts';
import { call } from '../../lib/api.ts';
import { useApp } from '../../state/store.ts';
import css from './style-picker.module.css';

type Answer = Output<'styles.sample'>;

/** So long somebody stays with a style before it is asked for, in milliseconds. */
const PAUSE = 80;

/** The sample of a style; the last one until the next is there. Kept for as long as the dialog is open and nothing is edited. */
function useSample(document: string, style: string): { readonly answer: Answer | null; readonly of: string } {
  const revision = useApp((state) => state.session?.revision);
  const [known] = useState(() => new Map<string, Answer>());
  const [shown, setShown] = useState<{ answer: Answer | null; of: string }>({ answer: null, of: '' });
  useEffect(() => {
    const key = `${revision} ${style}`;
    const kept = known.get(key);
    if (kept) {
      setShown({ answer: kept, of: style });
      return;
    }
    let live = true;
    const wait = setTimeout(() => {
      call('styles.sample', { document, style }).then(
        (answer) => {
          known.set(key, answer);
          if (live) setShown({ answer, of: style });
        },
        () => {
          // The window says by itself that the host is gone.
        },
      );
    }, PAUSE);
    return () => {
      live = false;
      clearTimeout(wait);
    };
  }, [document, style, revision, known]);
  return shown;
}

/** A few of the owner's works as a style prints them. */
export function StyleSampleView({ document, style }: { readonly document: string; readonly style: string }) {
  const { answer, of } = useSample(document, style);
  return (
    <section className={css.sample} aria-label="Sample" aria-live="polite" aria-busy={of !== style}>
      {answer?.failure && (
        <Text size="xs" c="var(--mantine-color-error)">
          {answer.failure.message}
        </Text>
      )}
      {answer && !answer.failure && !answer.sample && <Text size="xs">Add a work, and it is shown here as each style prints it.</Text>}
      {answer?.sample && <Sample sample={answer.sample} />}
    </section>
  );
}

function Sample({ sample }: { readonly sample: StyleSample }) {
  return (
    <>
      <p className={css.cite}>
        In the text: <Words words={sample.cite} />
      </p>
      {sample.references.map(({ label, words }) => (
        <div key={words.map(({ text }) => text).join('')} className={css.reference}>
          {label && <span className={css.label}>{label}</span>}
          <span>
            <Words words={words} />
          </span>
        </div>
      ))}
    </>
  );
}

function Words({ words }: { readonly words: StyleSample['cite'] }) {
  return words.map(({ text, marks }, i) => {
    const className = marks
      .map((mark) => css[mark])
      .filter(Boolean)
      .join(' ');
    const Tag = marks.includes('superscript') ? 'sup' : marks.includes('subscript') ? 'sub' : 'span';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
      <Tag key={i} className={className}>
        {text}
      </Tag>
    );
  });
}
