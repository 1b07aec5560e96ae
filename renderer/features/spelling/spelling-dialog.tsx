import { ActionIcon, Modal, Switch, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { englishName, languageOf, languages } from '../../../shared/model/languages.ts';
import { dictionaryFor } from '../../../shared/spelling/dictionaries.ts';
import { baseLanguage } from '../../../shared/translations/base-language.ts';
import { Icon } from '../../components/icon.tsx';
import { HostLost } from '../../lib/api.ts';
import { keepWord, loadOwn, toggleSpelling, useSpelling } from '../../state/spelling.ts';
import { useApp } from '../../state/store.ts';
import { openDialog, useUi } from '../../state/ui.ts';
import styles from './spelling.module.css';

const names = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Whether spelling is checked, in which languages, and the words that were added. */
export function SpellingDialog() {
  const open = useUi((ui) => ui.dialog === 'spelling');
  return (
    <Modal opened={open} onClose={() => openDialog(null)} title="Spelling">
      {open && <SpellingChoices />}
    </Modal>
  );
}

function SpellingChoices() {
  const checks = useUi((ui) => ui.spelling);
  const failed = useSpelling((state) => state.failed);
  return (
    <>
      <Switch label="Underline misspelt words" checked={checks} onChange={toggleSpelling} data-autofocus />
      <Text size="xs" mt={6}>
        On an underlined word, the right mouse button or Alt-Enter offers what it may have been. Everything is looked up on this computer.
      </Text>
      {failed && (
        <Text size="xs" c="var(--mantine-color-error)">
          The spell-checker stopped. Start Scholarfolio again.
        </Text>
      )}
      <Languages />
      <OwnWords />
    </>
  );
}

/** Which of the languages of this portfolio can be checked. */
function Languages() {
  const used = useApp(
    useShallow((state) => {
      const { portfolio } = state;
      if (!portfolio) return [];
      const own = portfolio.people.map(({ id }) => baseLanguage(portfolio, id));
      const printed = portfolio.documents.map(({ locale }) => languageOf(locale));
      const written = [...portfolio.people, ...portfolio.entries, ...portfolio.works].flatMap(({ translations }) =>
        Object.keys(translations ?? {}).map(languageOf),
      );
      return [...new Set([...own, ...printed, ...written])].sort();
    }),
  );
  const missing = used.filter((tag) => dictionaryFor(tag) === null).map(englishName);
  const all = Object.keys(languages)
    .filter((tag) => dictionaryFor(tag) !== null)
    .map(englishName);
  return (
    <>
      <Title order={3} mt={18}>
        Languages
      </Title>
      <Text size="xs" mt={4}>
        There are dictionaries for {names.format(all)}. Each text is checked in the language that it is written in.
      </Text>
      {missing.length > 0 && (
        <Text size="xs" mt={4}>
          No dictionary for {names.format(missing)}: spelling is not checked there.
        </Text>
      )}
    </>
  );
}

function OwnWords() {
  const own = useSpelling((state) => state.own);
  useEffect(() => {
    loadOwn().catch((error: unknown) => {
      if (!(error instanceof HostLost)) throw error;
    });
  }, []);
  return (
    <>
      <Title order={3} mt={18}>
        Own words
      </Title>
      {own !== null && own.length === 0 && (
        <Text size="xs" mt={4}>
          None yet. “Add to dictionary” on an underlined word puts it here, for all of your portfolios.
        </Text>
      )}
      {own !== null && own.length > 0 && (
        <ul className={styles.words} aria-label="Own words">
          {own.map((word) => (
            <li key={word} className={styles.word}>
              {word}
              <ActionIcon
                size={24}
                variant="subtle"
                color="gray"
                aria-label={`Remove “${word}”`}
                onClick={() => void keepWord(word, false)}
              >
                <Icon name="x" size={12} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
