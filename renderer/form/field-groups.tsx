import { UnstyledButton } from '@mantine/core';
import { type ReactNode, type RefObject, useEffect, useId, useState } from 'react';
import { Icon } from '../components/icon.tsx';
import { itemOf } from '../state/select.ts';
import { useApp } from '../state/store.ts';
import { useUi } from '../state/ui.ts';
import { type AnyField, type AnyForm, fieldsOf } from './codecs.ts';
import { FieldView } from './field-view.tsx';
import { focusField } from './focus-field.ts';
import styles from './form.module.css';
import { useFormHost } from './form-context.tsx';

const emptyValues = new Set(['""', '[]', '{}', 'false', 'null']);

/** Whether any of the fields holds something, so that a group with content is never folded away. */
function isFilled(item: unknown, fields: readonly AnyField[]): boolean {
  return fields.some((field) => {
    const value = (item as Record<string, unknown> | undefined)?.[field.key];
    return value !== undefined && !emptyValues.has(JSON.stringify(value));
  });
}

type Notes = Readonly<Record<string, ReactNode>>;
type Group = AnyForm[number];
const groupFields = (group: Group) => fieldsOf([group]);

/** The groups of a form: the first always open, the others folded until they are filled or asked for. */
export function FieldGroups({
  form,
  root,
  heading,
  notes,
}: {
  readonly form: AnyForm;
  readonly root: RefObject<HTMLElement | null>;
  readonly heading: 2 | 3;
  readonly notes?: Notes;
}) {
  const host = useFormHost();
  const wanted = useUi((ui) => (ui.wanted?.collection === host.collection && ui.wanted.id === host.id ? ui.wanted : null));
  const [open, setOpen] = useState<ReadonlySet<string>>(() => {
    const item = itemOf(useApp.getState(), host.collection, host.id);
    return new Set(form.flatMap((group) => (group.title !== undefined && isFilled(item, groupFields(group)) ? [group.title] : [])));
  });

  useEffect(() => {
    // Another part of the screen may have it already.
    if (!wanted || !root.current || useUi.getState().wanted !== wanted) return;
    const first = form[0] ? groupFields(form[0])[0]?.key : undefined;
    const path = wanted.path ?? first;
    if (path === undefined) return;
    const group = form.find((candidate) => groupFields(candidate).some((field) => field.key === path.split('.')[0]));
    if (group?.title !== undefined && !open.has(group.title)) {
      setOpen(new Set([...open, group.title]));
      return;
    }
    if (focusField(root.current, path) || focusField(root.current, first ?? path)) useUi.setState({ wanted: null });
  }, [wanted, open, form, root]);

  return form.map((group) =>
    group.title === undefined ? (
      <Fields key="first" fields={groupFields(group)} notes={notes} />
    ) : (
      <FoldedGroup
        key={group.title}
        heading={heading}
        title={group.title}
        open={open.has(group.title)}
        onToggle={() => {
          const next = new Set(open);
          if (!next.delete(group.title ?? '')) next.add(group.title ?? '');
          setOpen(next);
        }}
      >
        <Fields title={group.title} fields={groupFields(group)} notes={notes} />
      </FoldedGroup>
    ),
  );
}

export function FoldedGroup(props: {
  readonly title: string;
  readonly heading?: 2 | 3;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}) {
  const id = useId();
  const Heading = props.heading === 2 ? 'h2' : 'h3';
  return (
    <section className={styles.group}>
      <Heading className={styles.groupTitle}>
        <UnstyledButton className={styles.groupButton} aria-expanded={props.open} aria-controls={id} onClick={props.onToggle}>
          <span className={props.open ? styles.chevronOpen : styles.chevron}>
            <Icon name="chevron-right" size={14} />
          </span>
          {props.title}
        </UnstyledButton>
      </Heading>
      <div id={id}>{props.open && props.children}</div>
    </section>
  );
}

/** `title`: the heading above them. A field of the same name does not show its label a second time. */
function Fields({ title, fields, notes }: { readonly title?: string; readonly fields: readonly AnyField[]; readonly notes?: Notes }) {
  const classOf = (field: AnyField) => [field.wide && styles.wide, field.label === title && styles.named].filter(Boolean).join(' ');
  return (
    <div className={styles.grid}>
      {fields.map((field) => (
        <div key={field.key} className={classOf(field) || undefined} data-field={field.key}>
          <FieldView field={field} />
          {notes?.[field.key]}
        </div>
      ))}
    </div>
  );
}
