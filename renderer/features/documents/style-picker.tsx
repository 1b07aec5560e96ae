import { Alert, Button, FileButton, Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { styleNamed } from '../../../shared/citations/own-styles.ts';
import type { StyleInfo } from '../../../shared/citations/styles.ts';
import { Icon } from '../../components/icon.tsx';
import { citingWords, searchStyles } from '../../lib/styles-search.ts';
import { edit } from '../../state/app.ts';
import { useApp } from '../../state/store.ts';
import { addStyleFile } from './add-style-file.ts';
import css from './style-picker.module.css';
import { StyleSampleView } from './style-sample.tsx';

/** Moves of the highlighted style by the arrow keys, from the search field. */
const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, last) => Math.min(at + 8, last),
  PageUp: (at) => Math.max(at - 8, 0),
};

/** All styles with a search, beside what the highlighted one prints of the owner's works. */
export function StylePicker(props: { readonly document: string; readonly chosen: string; readonly onChoose: (style: string) => void }) {
  const own = useApp((state) => state.portfolio?.styles);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(() => styleNamed(props.chosen, own)?.id ?? props.chosen);
  const [problem, setProblem] = useState<string | null>(null);
  const list = useId();
  const resetFile = useRef<() => void>(null);
  const found = searchStyles(own, query);
  const at = Math.max(
    0,
    found.findIndex((style) => style.id === active),
  );
  const shown = found[at];

  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (event.key === 'Enter' && shown) props.onChoose(shown.id);
    else if (move && found.length > 0) {
      const next = found[move(at, found.length - 1)];
      if (next) setActive(next.id);
    } else return;
    event.preventDefault();
  };
  const add = async (file: File | null) => {
    if (!file) return;
    const added = await addStyleFile(file);
    resetFile.current?.();
    setProblem(added.problem);
    if (added.style === null) return;
    setQuery('');
    setActive(added.style);
  };

  return (
    <>
      <div className={css.columns}>
        <div className={css.choices}>
          <TextInput
            role="combobox"
            aria-label="Search styles"
            aria-expanded="true"
            aria-controls={list}
            aria-activedescendant={shown ? `${list}-${shown.id}` : undefined}
            placeholder="Name, subject, “numeric” …"
            leftSection={<Icon name="search" size={14} />}
            value={query}
            data-autofocus
            onKeyDown={onKeyDown}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
          <div className={css.list} role="listbox" id={list} aria-label="Styles">
            {found.map((style) => (
              <StyleOption
                key={style.id}
                id={`${list}-${style.id}`}
                style={style}
                active={style === shown}
                chosen={style.id === props.chosen}
                onPoint={() => setActive(style.id)}
                onChoose={() => props.onChoose(style.id)}
              />
            ))}
          </div>
          {found.length === 0 && (
            <Text size="xs" className={css.none}>
              No style has these words. Another style can be added from its .csl file.
            </Text>
          )}
        </div>
        <div className={css.side}>
          {shown && <StyleSampleView document={props.document} style={shown.id} />}
          <div className={css.actions}>
            {shown && (
              <Button size="xs" onClick={() => props.onChoose(shown.id)}>
                Use this style
              </Button>
            )}
            {shown?.csl !== undefined && (
              <Button
                size="xs"
                variant="subtle"
                color="red"
                onClick={() => {
                  edit({ kind: 'remove-style', id: shown.id });
                }}
              >
                Remove from this file
              </Button>
            )}
          </div>
        </div>
      </div>
      {problem && (
        <Alert
          color="red"
          mt={12}
          title="This style was not added"
          withCloseButton
          closeButtonLabel="Close message"
          onClose={() => setProblem(null)}
        >
          {problem}
        </Alert>
      )}
      <div className={css.foot}>
        <Text size="xs">Another style? Add its .csl file: it is kept in your portfolio file and goes wherever that goes.</Text>
        <FileButton accept=".csl,.xml" inputProps={{ 'aria-label': 'Style file' }} resetRef={resetFile} onChange={(file) => void add(file)}>
          {(button) => (
            <Button {...button} variant="default" leftSection={<Icon name="plus" size={14} />}>
              Add a style
            </Button>
          )}
        </FileButton>
      </div>
    </>
  );
}

function StyleOption(props: {
  readonly id: string;
  readonly style: StyleInfo;
  readonly active: boolean;
  readonly chosen: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}) {
  const { style, active } = props;
  const about = [citingWords[style.cites], ...style.fields.filter((field) => field !== 'any subject').slice(0, 3)].join(' · ');
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the search field has the focus and hears the keys
    <div
      role="option"
      id={props.id}
      aria-selected={props.chosen}
      className={css.option}
      data-active={active || undefined}
      ref={(element) => {
        if (active) element?.scrollIntoView({ block: 'nearest' });
      }}
      onMouseMove={active ? undefined : props.onPoint}
      onClick={props.onChoose}
    >
      <span className={css.tick}>{props.chosen && <Icon name="check" size={14} />}</span>
      <span className={css.title}>{style.title}</span>
      <span className={css.about}>
        {about}
        {style.csl === undefined ? '' : ' · added by you'}
      </span>
    </div>
  );
}
