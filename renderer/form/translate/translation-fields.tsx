import { type RefObject, useEffect } from 'react';
import { englishName } from '../../../shared/model/languages.ts';
import { missingFields } from '../../../shared/translations/in-language.ts';
import { type TextField, textFields } from '../../../shared/translations/text-fields.ts';
import { useApp } from '../../state/store.ts';
import { useUi } from '../../state/ui.ts';
import { focusField } from '../focus-field.ts';
import form from '../form.module.css';
import { useFormHost } from '../form-context.tsx';
import { translatable } from './item-languages.ts';
import styles from './translate.module.css';
import { pathOf, TranslatedField } from './translated-field.tsx';

/** The printed texts of an item in another language. What is no text (dates, amounts, choices) is the same in every language. */
export function TranslationFields({ tag, base, root }: { tag: string; base: string; root: RefObject<HTMLElement | null> }) {
  const host = useFormHost();
  // As text, so that typing a translation does not draw the others anew.
  const described = useApp((state) => {
    const item = translatable(state, host.collection, host.id);
    return JSON.stringify(item ? textFields(item) : []);
  });
  const fields = JSON.parse(described) as readonly TextField[];

  const wanted = useUi((ui) => (ui.wanted?.collection === host.collection && ui.wanted.id === host.id ? ui.wanted : null));
  useEffect(() => {
    if (!wanted || !root.current) return;
    const item = translatable(useApp.getState(), host.collection, host.id);
    const [first] = item ? [...missingFields(item, tag), ...textFields(item)] : [];
    const isField = (wanted.path?.split('.').length ?? 0) > 2;
    const path = isField ? wanted.path : first && pathOf(tag, first);
    if (path !== undefined) focusField(root.current, path);
    useUi.setState({ wanted: null });
  }, [wanted, root, host, tag]);

  return (
    <>
      <p className={styles.none}>
        Only texts have a language. Dates, amounts and choices stay as they are; what has no {englishName(tag)} is printed in{' '}
        {englishName(base)}.
      </p>
      <div className={form.grid}>
        {fields.map((field) => (
          <TranslatedField key={field.at.join('.')} field={field} tag={tag} base={base} />
        ))}
      </div>
    </>
  );
}
