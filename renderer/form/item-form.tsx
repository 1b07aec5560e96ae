import { zodResolver } from '@hookform/resolvers/zod';
import { type FocusEvent, memo, type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { z } from 'zod';
import type { Collection } from '../../shared/portfolio/portfolio.ts';
import { draftAt, itemOf, useReadOnly } from '../state/select.ts';
import { useApp } from '../state/store.ts';
import { useUi } from '../state/ui.ts';
import { type AnyForm, type Codecs, codecsOf, typedSchema } from './codecs.ts';
import { FieldGroups } from './field-groups.tsx';
import { type FormHost, FormHostProvider } from './form-context.tsx';
import { smartPaste } from './smart-paste.ts';
import { useBaseLanguage, useFormLanguage } from './translate/item-languages.ts';
import { LanguageSwitch } from './translate/language-switch.tsx';
import { TranslationFields } from './translate/translation-fields.tsx';

type Props = {
  readonly collection: Collection;
  readonly id: string;
  readonly form: AnyForm;
  /** Fields of the item's schema. */
  readonly shape: Readonly<Record<string, z.ZodType>>;
  readonly label: string;
  /** Level of the headings of folded groups. */
  readonly heading?: 2 | 3;
  /** What stands under a field, by its key. */
  readonly notes?: Readonly<Record<string, ReactNode>>;
};

/** What every control shows for the stored item: what is unfinished goes before what is stored. */
function typedValues(collection: Collection, id: string, codecs: Codecs): Record<string, unknown> {
  const state = useApp.getState();
  const item = itemOf(state, collection, id) as Record<string, unknown> | undefined;
  return Object.fromEntries(
    [...codecs].map(([key, codec]) => [key, draftAt(state, collection, id, key)?.text ?? codec.print(item?.[key])]),
  );
}

/**
 * The form of one item, made from its description. There is nothing to submit: every change is an edit at once. Give it a `key` of the
 * item's id, so that another item gets a form of its own.
 */
export function ItemForm({ label, ...fields }: Props) {
  const root = useRef<HTMLFormElement>(null);
  const { collection, id } = fields;
  const language = useFormLanguage(collection, id);
  return (
    <form
      ref={root}
      aria-label={label}
      noValidate
      onSubmit={(event) => event.preventDefault()}
      onFocusCapture={(event) => noteFocus(event, collection, id)}
      onPasteCapture={(event) => smartPaste(event, collection, id, fields.form)}
    >
      <LanguageSwitch collection={collection} id={id} />
      {language === null ? <ItemFields {...fields} root={root} /> : <ItemTexts {...{ collection, id, language, root }} />}
    </form>
  );
}

type FieldsProps = Omit<Props, 'label'> & { readonly root: RefObject<HTMLFormElement | null> };

/** Apart from the label, which often repeats what is being typed: a key then draws the one field anew. */
const ItemFields = memo(function ItemFields({ collection, id, form, shape, root, heading = 3, notes }: FieldsProps) {
  const readOnly = useReadOnly();
  const codecs = codecsOf(form, shape);
  const methods = useForm<Record<string, unknown>>({
    mode: 'onChange',
    defaultValues: useMemo(() => typedValues(collection, id, codecs), [collection, id, codecs]),
    resolver: useMemo(() => zodResolver(typedSchema(codecs)), [codecs]),
    shouldUnregister: false,
  });
  const { getValues, setValue } = methods;

  // Changes that did not come from this form (undo, another window, a picker) reach its controls; what is being typed is left alone.
  useEffect(
    () =>
      useApp.subscribe((state, before) => {
        const item = itemOf(state, collection, id) as Record<string, unknown> | undefined;
        if (!item || (item === itemOf(before, collection, id) && state.portfolio?.drafts === before.portfolio?.drafts)) return;
        for (const [key, codec] of codecs) {
          const typed = getValues(key);
          const draft = draftAt(state, collection, id, key);
          if (draft) {
            if (typed !== draft.text) setValue(key, draft.text);
            continue;
          }
          const read = codec.read(typed, item[key]);
          const same = read.ok && JSON.stringify(read.value ?? null) === JSON.stringify(item[key] ?? null);
          if (!same) setValue(key, codec.print(item[key]), { shouldValidate: true });
        }
      }),
    [collection, id, codecs, getValues, setValue],
  );

  const host = useMemo((): FormHost => ({ collection, id, readOnly, codecs }), [collection, id, readOnly, codecs]);
  return (
    <FormHostProvider value={host}>
      <FormProvider {...methods}>
        <FieldGroups form={form} root={root} heading={heading} notes={notes} />
      </FormProvider>
    </FormHostProvider>
  );
});

type TextsProps = Pick<FieldsProps, 'collection' | 'id' | 'root'> & { readonly language: string };

/** The texts of the item in another language. */
const ItemTexts = memo(function ItemTexts({ collection, id, language, root }: TextsProps) {
  const readOnly = useReadOnly();
  const base = useBaseLanguage(collection, id);
  const host = useMemo((): FormHost => ({ collection, id, readOnly, codecs: new Map() }), [collection, id, readOnly]);
  return (
    <FormHostProvider value={host}>
      <TranslationFields tag={language} base={base} root={root} />
    </FormHostProvider>
  );
});

/** Tells the preview which field has the focus. */
function noteFocus(event: FocusEvent, collection: Collection, id: string): void {
  const path = (event.target as HTMLElement).closest<HTMLElement>('[data-field]')?.dataset.field;
  const { focused } = useUi.getState();
  if (focused?.collection !== collection || focused.id !== id || focused.path !== path)
    useUi.setState({ focused: { collection, id, path } });
}
