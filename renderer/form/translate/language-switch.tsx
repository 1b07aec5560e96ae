import { Menu, UnstyledButton } from '@mantine/core';
import { memo } from 'react';
import { languages, ownName } from '../../../shared/model/languages.ts';
import type { Collection } from '../../../shared/portfolio/portfolio.ts';
import { Icon } from '../../components/icon.tsx';
import { useReadOnly } from '../../state/select.ts';
import { useUi } from '../../state/ui.ts';
import { useNoDictionaryText } from '../spelling/no-dictionary.ts';
import { useBaseLanguage, useFormLanguage, useItemLanguages } from './item-languages.ts';
import styles from './translate.module.css';

const choose = (language: string | null) => useUi.setState({ language });

/** At the head of a form: in which language its texts are shown, and a way to add one. */
export const LanguageSwitch = memo(function LanguageSwitch({ collection, id }: { readonly collection: Collection; readonly id: string }) {
  const readOnly = useReadOnly();
  const base = useBaseLanguage(collection, id);
  const shown = useFormLanguage(collection, id);
  const further = useItemLanguages(collection, id);
  const others = Object.keys(languages).filter((tag) => tag !== base && !further.some((one) => one.tag === tag));
  const unchecked = useNoDictionaryText(shown ?? base);
  // Few works print anything that could be translated: no switch before a language is in use.
  if (collection === 'groups' || (collection === 'works' && further.length === 0)) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that repeats its name
    <div role="group" aria-label="Language of the texts" className={styles.switch}>
      <LanguageButton tag={base} chosen={shown === null} onChoose={() => choose(null)} />
      {further.map(({ tag, missing }) => (
        <LanguageButton key={tag} tag={tag} missing={missing} chosen={shown === tag} onChoose={() => choose(tag)} />
      ))}
      {!readOnly && others.length > 0 && (
        <Menu position="bottom-start" withinPortal>
          <Menu.Target>
            <UnstyledButton className={styles.language}>
              <Icon name="plus" size={12} /> Language
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((tag) => (
              <Menu.Item key={tag} lang={tag} onClick={() => choose(tag)}>
                {ownName(tag)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {unchecked && <span className={styles.unchecked}>{unchecked}</span>}
    </div>
  );
});

type ButtonProps = { readonly tag: string; readonly missing?: number; readonly chosen: boolean; readonly onChoose: () => void };

function LanguageButton({ tag, missing = 0, chosen, onChoose }: ButtonProps) {
  return (
    <UnstyledButton className={styles.language} aria-pressed={chosen} onClick={onChoose}>
      <span lang={tag}>{ownName(tag)}</span>
      {missing > 0 && <span className={styles.missing}>{` · ${missing} missing`}</span>}
    </UnstyledButton>
  );
}
