import type { Form } from '../../../shared/form/fields.ts';
import { Person, personLabel } from '../../../shared/model/person.ts';
import { ItemActions } from '../../components/item-actions.tsx';
import { Screen } from '../../components/screen.tsx';
import type { AnyForm } from '../../form/codecs.ts';
import { ItemForm } from '../../form/item-form.tsx';
import { go, paths } from '../../state/navigate.ts';
import { itemOf, useReadOnly } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { useCurrentPerson } from '../../state/ui.ts';

const form: Form<Person> = [
  {
    fields: [
      { kind: 'name', key: 'name', label: 'Name', wide: true },
      { kind: 'rich', key: 'headline', label: 'Headline', placeholder: 'Lecturer in Soil Physics', wide: true },
      { kind: 'contacts', key: 'contacts', label: 'Contacts and links', hint: 'Each document chooses which of them it shows', wide: true },
    ],
  },
  { title: 'Biography', fields: [{ kind: 'rich-area', key: 'biography', label: 'Biography', hint: 'A paragraph about you', wide: true }] },
  {
    title: 'Other forms of the name',
    fields: [
      {
        kind: 'names',
        key: 'variants',
        label: 'Names on publications',
        hint: 'Maiden name, initials, other spellings: under these names works are recognised as yours',
        placeholder: 'A. Lovelace; Byron, Ada',
        wide: true,
      },
    ],
  },
];

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
        form={form as unknown as AnyForm}
        shape={Person.shape}
        label={`Profile of ${title}`}
      />
    </Screen>
  );
}
