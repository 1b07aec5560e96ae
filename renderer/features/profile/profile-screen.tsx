import { Anchor, Text } from '@mantine/core';
import { useMemo } from 'react';
import { Person, personLabel } from '../../../shared/model/person.ts';
import { personForm } from '../../../shared/model/person-form.ts';
import { ItemActions } from '../../components/item-actions.tsx';
import { Screen } from '../../components/screen.tsx';
import type { AnyForm } from '../../form/codecs.ts';
import { ItemForm } from '../../form/item-form.tsx';
import { documentsWithoutContacts, showContacts } from '../../lib/shown-contacts.ts';
import { edit } from '../../state/app.ts';
import { go, paths } from '../../state/navigate.ts';
import { itemOf, useReadOnly } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { useCurrentPerson } from '../../state/ui.ts';
import { PhotoGroup } from './photo-group.tsx';

/** Contacts reach a reader through a document only: says which shows none, and lets it show them. */
function NotShown({ person }: { readonly person: string }) {
  const owner = useApp((state) => itemOf(state, 'people', person));
  const all = useApp((state) => state.portfolio?.documents);
  const documents = useMemo(() => (owner && all ? documentsWithoutContacts(owner, all) : []), [owner, all]);
  if (!owner || documents.length === 0) return null;
  const contacts = owner.contacts.filter((contact) => contact.value.trim() !== '');
  return (
    <Text size="xs" c="dimmed" mt={4}>
      Not shown in: {documents.map((document) => document.name).join(', ')} ·{' '}
      <Anchor
        component="button"
        type="button"
        size="xs"
        onClick={() =>
          edit({ kind: 'batch', label: 'Show contacts', commands: documents.map((document) => showContacts(document, contacts)) })
        }
      >
        Show them
      </Anchor>
    </Text>
  );
}

/** The profile of the current person. */
export function ProfileScreen() {
  const id = useCurrentPerson();
  const readOnly = useReadOnly();
  const title = useApp((state) => {
    const person = id === null ? undefined : itemOf(state, 'people', id);
    return person ? personLabel(person) : '';
  });
  const several = useApp((state) => (state.portfolio?.people.length ?? 0) > 1);
  if (id === null) return null;
  return (
    <Screen
      title="Profile"
      subtitle={title}
      actions={several && <ItemActions collection="people" id={id} readOnly={readOnly} onRemoved={() => go(paths.overview)} />}
    >
      <ItemForm
        key={id}
        collection="people"
        id={id}
        heading={2}
        form={personForm as unknown as AnyForm}
        shape={Person.shape}
        label={`Profile of ${title}`}
        notes={readOnly ? undefined : { contacts: <NotShown person={id} /> }}
      />
      <PhotoGroup key={`photo ${id}`} person={id} />
    </Screen>
  );
}
