import { NativeSelect } from '@mantine/core';
import { locales } from '../../../shared/model/locales.ts';
import { useFormHost } from '../../form/form-context.tsx';
import { useNoDictionaryText } from '../../form/spelling/no-dictionary.ts';
import { languageChanges } from '../../lib/heading-language.ts';
import { edit } from '../../state/app.ts';
import { itemOf } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { useDocumentValue } from './document-fields.tsx';

/** The language of everything the program prints by itself; headings that nobody has changed go along. */
export function DocumentLanguage() {
  const host = useFormHost();
  const value = String(useDocumentValue(['locale']));
  return (
    <NativeSelect
      data-field="locale"
      label="Language"
      description={useNoDictionaryText(value)}
      value={value}
      disabled={host.readOnly}
      data={Object.entries(locales).map(([locale, label]) => ({ value: locale, label }))}
      onChange={(event) => {
        const document = itemOf(useApp.getState(), 'documents', host.id);
        if (!document) return;
        edit({ kind: 'set', collection: 'documents', id: host.id, changes: languageChanges(document, event.currentTarget.value) });
      }}
    />
  );
}
