import { Button, Input, NativeSelect, Text } from '@mantine/core';
import { useId } from 'react';
import { fullName, type Name } from '../../../shared/model/names.ts';
import { type Person, personLabel } from '../../../shared/model/person.ts';
import { type Contributor, contributorRoles } from '../../../shared/model/work.ts';
import { matchPerson, withAuthors } from '../../../shared/works/person-match.ts';
import { moved } from '../../components/sortable.tsx';
import { useApp } from '../../state/store.ts';
import { Contribution, signsOf } from '../contribution.tsx';
import styles from '../form.module.css';
import { NameChips } from '../name-chips.tsx';
import { NameEntry } from '../name-entry.tsx';
import { NameParts, withPart } from '../name-parts.tsx';
import { useField } from '../use-field.ts';
import type { FieldProps } from './field-types.ts';

const nobody: readonly Person[] = [];
const roleName = (role: string) => role.charAt(0).toUpperCase() + role.slice(1).replace('-', ' ');

/** Authors and others, in printed order. Names that mean somebody of this portfolio are linked to that person; the link can be undone. */
export function ContributorsField({ field }: FieldProps<'contributors'>) {
  const control = useField(field.key);
  const people = useApp((state) => state.portfolio?.people ?? nobody);
  const id = useId();
  const list = (control.typed ?? []) as readonly Contributor[];

  const add = (names: readonly Name[]) => control.change(withAuthors(list, names, people));
  const patch = (index: number, changes: Partial<Contributor>) => {
    const next = { ...(list[index] as Contributor), ...changes };
    // What is not so is not stored at all.
    for (const key of Object.keys(changes)) if (next[key] === undefined) delete next[key];
    control.change(list.with(index, next));
  };
  const unlinked = list.flatMap((one, index) => {
    const person = one.person === undefined ? matchPerson(one.name, people) : null;
    return person && !list.some((other) => other.person === person.id) ? [{ index, person }] : [];
  });

  return (
    <fieldset aria-labelledby={id} className={styles.fieldset}>
      <Input.Label labelElement="div" size="xs" id={id}>
        {field.label}
      </Input.Label>
      <NameChips
        label={field.label}
        readOnly={control.readOnly}
        onMove={(from, to) => control.change(moved(list, from, to).items)}
        onRemove={(index) => control.change(list.toSpliced(index, 1))}
        chips={list.map((one, index) => ({
          text: fullName(one.name) || 'Nameless',
          detail: one.role === 'author' ? undefined : roleName(one.role).toLowerCase(),
          signs: signsOf(one),
          linked: people.some((person) => person.id === one.person),
          editor: () => (
            <>
              <NameParts
                name={one.name}
                readOnly={control.readOnly}
                onPart={(part, value) => patch(index, { name: withPart(one.name, part, value) })}
              />
              <div className={styles.twoColumns}>
                <NativeSelect
                  label="Role"
                  value={one.role}
                  disabled={control.readOnly}
                  data={contributorRoles.map((role) => ({ value: role, label: roleName(role) }))}
                  onChange={(event) =>
                    patch(index, { role: contributorRoles.find((role) => role === event.currentTarget.value) ?? 'author' })
                  }
                />
                <NativeSelect
                  label="Profile in this portfolio"
                  value={one.person ?? ''}
                  disabled={control.readOnly}
                  data={[{ value: '', label: 'None' }, ...people.map((person) => ({ value: person.id, label: personLabel(person) }))]}
                  onChange={(event) => patch(index, { person: event.currentTarget.value || undefined })}
                />
              </div>
              <Text size="xs" c="dimmed" mt={4}>
                Who is linked to a profile is highlighted in their own CV.
              </Text>
              <Contribution contributor={one} readOnly={control.readOnly} onChange={(changes) => patch(index, changes)} />
            </>
          ),
        }))}
      />
      {!control.readOnly && (
        <NameEntry
          label={`Add ${field.label.toLowerCase()}`}
          placeholder={list.length > 0 ? 'Add more names' : field.placeholder}
          onAdd={add}
        />
      )}
      {unlinked.map(({ index, person }) => (
        <Text key={index} size="xs" c="dimmed" mt={4}>
          Is {fullName(list[index]?.name ?? {})} {personLabel(person)}?{' '}
          <Button size="compact-xs" variant="subtle" onClick={() => patch(index, { person: person.id })}>
            Yes, link
          </Button>
        </Text>
      ))}
    </fieldset>
  );
}
