import { ActionIcon, Button, Input, NativeSelect, TextInput, Tooltip } from '@mantine/core';
import { type ClipboardEvent, type KeyboardEvent, useId, useRef } from 'react';
import { type Contact, type ContactKind, contactKinds } from '../../../shared/model/contacts.ts';
import { newId } from '../../../shared/model/id.ts';
import { recogniseContact } from '../../../shared/model/recognise.ts';
import { Icon } from '../../components/icon.tsx';
import { Grip, moved, moveKey, Sortable, useSortableItem } from '../../components/sortable.tsx';
import { showNewContact } from '../../lib/shown-contacts.ts';
import { itemOf, useDraft } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { focusFieldSoon } from '../focus-field.ts';
import styles from '../form.module.css';
import { keep, storeReordered, useFormHost } from '../form-context.tsx';
import { RichEditor } from '../rich/rich-editor.tsx';
import { translatable } from '../translate/item-languages.ts';
import { withoutPart } from '../translate/translated-change.ts';
import { useField } from '../use-field.ts';
import type { FieldProps } from './field-types.ts';

const choices = Object.entries(contactKinds).map(([value, kind]) => ({ value, label: kind.label }));
const isKind = (value: string): value is ContactKind => Object.hasOwn(contactKinds, value);

/** E-mail, website and profiles of a person, in order. */
export function ContactsField({ field }: FieldProps<'contacts'>) {
  const control = useField(field.key);
  const host = useFormHost();
  const root = useRef<HTMLFieldSetElement>(null);
  const id = useId();
  const list = (control.typed ?? []) as readonly Contact[];

  const reorder = (from: number, to: number) => {
    if (to < 0 || to >= list.length || control.readOnly) return;
    const { items, order } = moved(list, from, to);
    storeReordered(host, field.key, items, order, 'Move contact');
    focusFieldSoon(root.current, `${field.key}.${to}.value`);
  };
  const remove = (index: number) => {
    const order = list.map((_, i) => i).toSpliced(index, 1);
    const item = translatable(useApp.getState(), host.collection, host.id);
    const texts = item ? withoutPart(host.collection, item, field.key, list[index]?.id) : [];
    storeReordered(host, field.key, list.toSpliced(index, 1), order, 'Remove contact', texts);
  };
  const add = () => {
    const free =
      choices.find((choice) => choice.value !== 'other' && !list.some((contact) => contact.kind === choice.value))?.value ?? 'other';
    const contact: Contact = { id: newId('c'), kind: isKind(free) ? free : 'other', value: '' };
    const state = useApp.getState();
    const person = itemOf(state, 'people', host.id);
    const shown = person ? showNewContact(person, contact, state.portfolio?.documents ?? []) : [];
    storeReordered(host, field.key, [...list, contact], [...list.keys(), -1], 'Add contact', shown);
    focusFieldSoon(root.current, `${field.key}.${list.length}.value`);
  };
  const patch = (index: number, key: 'kind' | 'value' | 'label' | 'notOnWeb', value: string | true | undefined) => {
    const { [key]: _before, ...rest } = list[index] as Contact;
    const next = (value === undefined ? rest : { ...rest, [key]: value }) as Contact;
    const problem = next.value.trim() ? contactKinds[next.kind].problem(next.value) : null;
    if (key === 'label' || key === 'notOnWeb' || !problem) control.changePart(list.with(index, next), [field.key, index, key], value);
    else if (key === 'value') keep(host, [field.key, index, 'value'], next.value, problem);
    else {
      // Another kind that the value does not fit: the kind is taken, the value waits as unfinished.
      const order = list.map((_, i) => (i === index ? -1 : i));
      storeReordered(host, field.key, list.with(index, { ...next, value: '' }), order, 'Change contact');
      keep(host, [field.key, index, 'value'], next.value, problem);
    }
  };

  /** An ORCID iD, e-mail or known address pasted into an empty row makes the row that kind. */
  const paste = (event: ClipboardEvent, index: number) => {
    const contact = list[index];
    const found = recogniseContact(event.clipboardData.getData('text/plain'));
    if (!contact || contact.value || !found || found.kind === contact.kind || control.readOnly) return;
    event.preventDefault();
    const order = list.map((_, i) => (i === index ? -1 : i));
    storeReordered(host, field.key, list.with(index, { ...contact, ...found }), order, 'Paste contact');
    focusFieldSoon(root.current, `${field.key}.${index}.value`);
  };

  return (
    <fieldset ref={root} aria-labelledby={id} className={styles.fieldset}>
      <Input.Label labelElement="div" size="xs" id={id}>
        {field.label}
      </Input.Label>
      {field.hint && <Input.Description size="xs">{field.hint}</Input.Description>}
      <Sortable ids={list.map((contact) => contact.id)} onMove={reorder} disabled={control.readOnly}>
        {list.map((contact, index) => (
          <ContactRow
            key={contact.id}
            contact={contact}
            path={`${field.key}.${index}`}
            readOnly={control.readOnly}
            onPatch={(key, value) => patch(index, key, value)}
            onPaste={(event) => paste(event, index)}
            onStep={(step) => reorder(index, index + step)}
            onRemove={() => remove(index)}
          />
        ))}
      </Sortable>
      {!control.readOnly && (
        <Button mt={2} variant="subtle" size="compact-xs" leftSection={<Icon name="plus" size={14} />} onClick={add}>
          Add a contact or link
        </Button>
      )}
    </fieldset>
  );
}

type RowProps = {
  readonly contact: Contact;
  readonly path: string;
  readonly readOnly: boolean;
  readonly onPatch: (key: 'kind' | 'value' | 'label' | 'notOnWeb', value: string | true | undefined) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onStep: (step: number) => void;
  readonly onRemove: () => void;
};

function ContactRow({ contact, path, readOnly, onPatch, onPaste, onStep, onRemove }: RowProps) {
  const host = useFormHost();
  const draft = useDraft(host.collection, host.id, `${path}.value`);
  const sortable = useSortableItem(contact.id);
  const name = contactKinds[contact.kind].label;
  const keyDown = (event: KeyboardEvent) => {
    const step = moveKey(event);
    if (!step) return;
    event.preventDefault();
    onStep(step);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the shortcut for moving from the controls inside
    <div ref={sortable.ref} style={sortable.style} className={`${styles.row} ${styles.contactRow}`} data-field={path} onKeyDown={keyDown}>
      <Grip sortable={sortable} label={`Move ${name}`} />
      <NativeSelect
        aria-label="Kind of contact"
        value={contact.kind}
        disabled={readOnly}
        data={choices}
        onChange={(event) => onPatch('kind', event.currentTarget.value)}
      />
      <TextInput
        aria-label={name}
        data-field={`${path}.value`}
        placeholder={contactKinds[contact.kind].placeholder}
        value={draft?.text ?? contact.value}
        error={draft?.message}
        readOnly={readOnly}
        onPaste={onPaste}
        onChange={(event) => onPatch('value', event.currentTarget.value)}
      />
      <div data-field={`${path}.label`}>
        <RichEditor
          label={`Label of ${name}`}
          placeholder="Label"
          value={contact.label ?? ''}
          readOnly={readOnly}
          onChange={(label) => onPatch('label', label || undefined)}
        />
      </div>
      <Tooltip label={contact.notOnWeb ? 'Private: not on web pages' : 'Keep off web pages'}>
        <ActionIcon
          variant={contact.notOnWeb ? 'light' : 'subtle'}
          color="gray"
          size={28}
          mt={1}
          aria-label={`Keep ${name} off web pages`}
          aria-pressed={contact.notOnWeb === true}
          disabled={readOnly}
          data-field={`${path}.notOnWeb`}
          onClick={() => onPatch('notOnWeb', contact.notOnWeb ? undefined : true)}
        >
          <Icon name={contact.notOnWeb ? 'lock' : 'lock-open'} size={14} />
        </ActionIcon>
      </Tooltip>
      <ActionIcon variant="subtle" color="gray" size={28} mt={1} aria-label={`Remove ${name}`} disabled={readOnly} onClick={onRemove}>
        <Icon name="x" size={14} />
      </ActionIcon>
    </div>
  );
}
