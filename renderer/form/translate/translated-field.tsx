import { UnstyledButton } from '@mantine/core';
import { englishName } from '../../../shared/model/languages.ts';
import { textAt } from '../../../shared/model/translations.ts';
import { countText } from '../../../shared/text/budget.ts';
import { needsWords } from '../../../shared/translations/in-language.ts';
import type { TextField } from '../../../shared/translations/text-fields.ts';
import { lineOf } from '../../lib/work-text.ts';
import { dispatch } from '../../state/app.ts';
import { useApp } from '../../state/store.ts';
import { RichInput } from '../fields/rich-field.tsx';
import form from '../form.module.css';
import { type FormHost, useFormHost } from '../form-context.tsx';
import { translatable } from './item-languages.ts';
import styles from './translate.module.css';
import { named, translatedChange } from './translated-change.ts';

/** Path of a field's text in a language, as places name it. */
export function pathOf(tag: string, { keys, at }: TextField): string {
  return ['translations', tag, ...(keys ?? at)].join('.');
}

/** One text in another language, under the words it translates. */
export function TranslatedField({ field, tag, base }: { readonly field: TextField; readonly tag: string; readonly base: string }) {
  const host = useFormHost();
  const stored = useApp((state) => {
    const item = translatable(state, host.collection, host.id);
    return field.keys ? textAt(item?.translations?.[tag], field.keys) : undefined;
  });
  const isSame = stored === '';
  // Citations say nothing about the words; their chips stand in the field.
  const own = lineOf(field.text.replace(/\s*\[@[^\]]+\]/g, ''));
  const change = (text: string | undefined) => store(host, field, tag, base, text);
  const placeholder = isSame || !needsWords(field) ? own : `Not in ${englishName(tag)} yet`;
  return (
    <div className={field.kind === 'line' && field.at.length === 1 ? undefined : form.wide} data-field={pathOf(tag, field)}>
      <RichInput
        label={field.label}
        hint={
          own && (
            <>
              {englishName(base)}: <span lang={base}>{own}</span>
            </>
          )
        }
        placeholder={placeholder}
        value={stored ?? ''}
        lang={tag}
        readOnly={host.readOnly}
        multiline={field.kind === 'area'}
        onChange={(text) => change(text || undefined)}
      />
      {field.budget && <Length text={stored ?? ''} budget={field.budget} />}
      {needsWords(field) && !stored && !host.readOnly && (
        <UnstyledButton
          className={`${form.quiet} ${styles.same}`}
          aria-pressed={isSame}
          aria-label={`${field.label} is the same in ${englishName(tag)}`}
          onClick={() => change(isSame ? undefined : '')}
        >
          {isSame ? '✓ The same' : 'The same'} in {englishName(tag)}
        </UnstyledButton>
      )}
    </div>
  );
}

function Length({ text, budget: { most, unit } }: { readonly text: string; readonly budget: NonNullable<TextField['budget']> }) {
  const length = countText(text, unit);
  const over = length - most;
  return (
    <div className={over > 0 ? `${form.understood} ${form.over}` : form.understood}>
      {length} of {most} {unit}
      <span role="status">{over > 0 && ` · ${over} too many`}</span>
    </div>
  );
}

/** Stores a text in a language; `undefined` takes it away. The first one settles which language the person's own texts are in. */
function store(host: FormHost, field: TextField, tag: string, base: string, text: string | undefined): void {
  const { collection, id } = host;
  const state = useApp.getState();
  const item = translatable(state, collection, id);
  if (!item) return;
  const person = 'person' in item && typeof item.person === 'string' ? item.person : 'contributors' in item ? undefined : item.id;
  const settled = state.portfolio?.people.find((one) => one.id === person)?.language;
  if (person !== undefined && !settled)
    dispatch({ kind: 'set', collection: 'people', id: person, changes: [{ path: ['language'], value: base }] });
  const line = field.keys ? null : named(collection, item, field);
  if (line) dispatch(line.command);
  const change = translatedChange(item.translations, tag, field.keys ?? line?.keys ?? [], text);
  if (change) dispatch({ kind: 'set', collection, id, changes: [change] });
}
