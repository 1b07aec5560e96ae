import { Checkbox, Input, NativeSelect } from '@mantine/core';
import { useId } from 'react';
import { type Contact, contactKinds } from '../../../shared/model/contacts.ts';
import { contactShapes, HeaderContact } from '../../../shared/model/document.ts';
import { Grip, moved, moveKey, Sortable, useSortableItem } from '../../components/sortable.tsx';
import form from '../../form/form.module.css';
import { store, useFormHost } from '../../form/form-context.tsx';
import { RichEditor } from '../../form/rich/rich-editor.tsx';
import { itemOf } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { useDocumentValue } from './document-fields.tsx';
import styles from './documents.module.css';

const none: readonly Contact[] = [];
const noneShown: readonly HeaderContact[] = [];
const key = ['header', 'contacts'];

/** Which contacts stand in the header line, in which order and how. */
export function HeaderContacts() {
  const host = useFormHost();
  const id = useId();
  const owner = String(useDocumentValue(['owner']));
  const contacts = useApp((state) => itemOf(state, 'people', owner)?.contacts ?? none);
  const shown = (useDocumentValue(key) ?? noneShown) as readonly HeaderContact[];
  const hidden = contacts.filter((contact) => !shown.some((one) => one.contact === contact.id));
  const move = (from: number, to: number) => {
    if (to >= 0 && to < shown.length) store(host, key, moved(shown, from, to).items);
  };
  return (
    <fieldset className={form.fieldset} aria-labelledby={id} data-field="header.contacts">
      <Input.Label labelElement="div" size="xs" id={id} mt={10}>
        Contacts and links
      </Input.Label>
      {contacts.length === 0 && <p className={styles.hint}>The profile has no contacts yet.</p>}
      <Sortable ids={shown.map((one) => one.contact)} onMove={move} disabled={host.readOnly}>
        {shown.map((one, index) => (
          <ShownContact
            key={one.contact}
            shown={one}
            contact={contacts.find((contact) => contact.id === one.contact)}
            readOnly={host.readOnly}
            onStep={(step) => move(index, index + step)}
            onHide={() => store(host, key, shown.toSpliced(index, 1))}
            onPatch={(field, value) => store(host, [...key, index, field], value)}
          />
        ))}
      </Sortable>
      {hidden.map((contact) => (
        <div key={contact.id} className={styles.hiddenContact}>
          <Checkbox
            size="xs"
            label={`${contactKinds[contact.kind].label} · ${contact.value || 'empty'}`}
            checked={false}
            disabled={host.readOnly}
            onChange={() => store(host, key, [...shown, HeaderContact.parse({ contact: contact.id })])}
          />
        </div>
      ))}
    </fieldset>
  );
}

type Props = {
  readonly shown: HeaderContact;
  readonly contact: Contact | undefined;
  readonly readOnly: boolean;
  readonly onStep: (step: number) => void;
  readonly onHide: () => void;
  readonly onPatch: (field: 'show' | 'text', value: string | undefined) => void;
};

function ShownContact({ shown, contact, readOnly, onStep, onHide, onPatch }: Props) {
  const sortable = useSortableItem(shown.contact);
  const name = contact ? contactKinds[contact.kind].label : 'Deleted contact';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the shortcut for moving from the controls inside
    <div
      ref={sortable.ref}
      style={sortable.style}
      className={styles.shownContact}
      onKeyDown={(event) => {
        const step = moveKey(event);
        if (!step) return;
        event.preventDefault();
        onStep(step);
      }}
    >
      <Grip sortable={sortable} label={`Move ${name}`} />
      <Checkbox size="xs" label={name} title={contact?.value} checked disabled={readOnly} onChange={onHide} />
      <NativeSelect
        aria-label={`How ${name} is printed`}
        value={shown.show}
        disabled={readOnly}
        data={Object.entries(contactShapes).map(([value, label]) => ({ value, label }))}
        onChange={(event) => onPatch('show', event.currentTarget.value)}
      />
      <RichEditor
        label={`Own text for ${name}`}
        placeholder="Own text"
        value={shown.text ?? ''}
        readOnly={readOnly}
        onChange={(text) => onPatch('text', text || undefined)}
      />
    </div>
  );
}
