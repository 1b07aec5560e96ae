import { Chip, Group, Input } from '@mantine/core';
import { useId } from 'react';
import { registry } from '../../../shared/entries/registry.ts';
import { Section, type SectionLayout, sectionLayouts } from '../../../shared/model/document.ts';
import { mainWorkKinds, workKinds } from '../../../shared/works/work-kinds.ts';
import form from '../../form/form.module.css';
import { store, useFormHost } from '../../form/form-context.tsx';
import { DocumentChoice, DocumentRich } from './document-fields.tsx';
import styles from './documents.module.css';
import { SectionItems } from './section-items.tsx';
import type { ListedItem } from './use-section-items.ts';

const entryChoices = Object.values(registry).map((definition) => ({ value: definition.kind as string, label: definition.name.many }));
const workChoices = [
  { value: 'cited', label: 'Everything cited' },
  { value: 'all', label: 'All works' },
  ...mainWorkKinds.map((kind) => ({ value: kind.id, label: kind.name.many })),
];

/** Everything about one section. */
export function SectionEditor({
  section,
  index,
  items,
}: {
  readonly section: Section;
  readonly index: number;
  readonly items: readonly ListedItem[];
}) {
  const at = ['sections', index];
  const lists = section.layout !== 'text';
  return (
    <div className={styles.cardBody}>
      <div className={form.grid}>
        <div data-field={`sections.${section.id}.heading`}>
          <DocumentRich path={[...at, 'heading']} label="Heading" placeholder="None: continues the section above" keepEmpty />
        </div>
        <DocumentChoice
          path={[...at, 'layout']}
          label="Printed as"
          choices={sectionLayouts satisfies Record<SectionLayout, string>}
          schema={Section.shape.layout}
        />
        {section.layout === 'run-in' && <DocumentRich path={[...at, 'label']} label="Label before the list" placeholder="Awards" />}
        {section.layout === 'entries' && (
          <DocumentChoice
            path={[...at, 'details']}
            label="Details of an entry"
            choices={{ bullets: 'Bullets', lines: 'Plain lines' }}
            fallback="bullets"
          />
        )}
        {lists && section.layout !== 'references' && (
          <DocumentChoice
            path={[...at, 'order']}
            label="Order"
            choices={{ newest: 'Newest first', oldest: 'Oldest first', manual: 'As arranged below' }}
            fallback="newest"
          />
        )}
        <div className={form.wide}>
          <DocumentRich
            path={[...at, 'text']}
            label={lists ? 'Text under the heading' : 'Text'}
            placeholder={lists ? 'Optional' : undefined}
            multiline={!lists}
          />
        </div>
      </div>
      {lists && (
        <>
          {section.layout !== 'references' && (
            <Choices label="Entries listed" path={[...at, 'kinds']} chosen={section.kinds} choices={entryChoices} />
          )}
          <Choices label="Works listed" path={[...at, 'works']} chosen={section.works} choices={workChoices} />
          <SectionItems section={section} index={index} items={items} />
        </>
      )}
    </div>
  );
}

type ChoicesProps = {
  readonly label: string;
  readonly path: readonly (string | number)[];
  readonly chosen: readonly string[];
  readonly choices: readonly { readonly value: string; readonly label: string }[];
};

/** Several of a few, as buttons that stay pressed. */
function Choices({ label, path, chosen, choices }: ChoicesProps) {
  const host = useFormHost();
  const id = useId();
  const extra = chosen
    .filter((value) => !choices.some((choice) => choice.value === value))
    .map((value) => ({ value, label: workKinds.find((kind) => kind.id === value || kind.type === value)?.name.many ?? value }));
  return (
    <fieldset className={`${form.fieldset} ${styles.choices}`} aria-labelledby={id}>
      <Input.Label labelElement="div" size="xs" id={id}>
        {label}
      </Input.Label>
      <Chip.Group multiple value={[...chosen]} onChange={(value) => store(host, path, value)}>
        <Group gap={4}>
          {[...choices, ...extra].map((choice) => (
            <Chip key={choice.value} size="xs" radius="sm" value={choice.value} disabled={host.readOnly}>
              {choice.label}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </fieldset>
  );
}
