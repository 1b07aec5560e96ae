import { MultiSelect } from '@mantine/core';
import { registry } from '../../../shared/entries/registry.ts';
import type { Section } from '../../../shared/model/document.ts';
import { workKinds } from '../../../shared/works/work-kinds.ts';
import { store, useFormHost } from '../../form/form-context.tsx';
import styles from './section-items.module.css';

type Choice = { readonly value: string; readonly label: string };

/** Entries and works can have kinds of the same name, so each value says which it is. */
const entryChoices = Object.values(registry).map((one): Choice => ({ value: `kinds ${one.kind}`, label: one.name.many }));
const cited: Choice = { value: 'works cited', label: 'Everything cited' };
const workChoices: readonly Choice[] = [
  { value: 'works all', label: 'All works' },
  ...workKinds.map((kind) => ({ value: `works ${kind.id}`, label: kind.name.many })),
];

/** What the section may hold beyond what is offered for its layout: a kind named by its CSL type, or chosen for another layout. */
function known(value: string): Choice {
  const kind = workKinds.find((one) => `works ${one.type}` === value);
  return (
    [cited, ...entryChoices].find((choice) => choice.value === value) ?? { value, label: kind?.name.many ?? value.split(' ')[1] ?? '' }
  );
}

/** The kinds of which a section lists everything: as pills, with a search for one more. */
export function KindsField({ section, index }: { readonly section: Section; readonly index: number }) {
  const host = useFormHost();
  const references = section.layout === 'references';
  const chosen = [...(references ? [] : section.kinds.map((kind) => `kinds ${kind}`)), ...section.works.map((kind) => `works ${kind}`)];
  const offered = references ? [cited, ...workChoices] : [...entryChoices, ...workChoices];
  const others = chosen.filter((value) => !offered.some((choice) => choice.value === value)).map(known);
  const works = [...(references ? [cited] : []), ...workChoices, ...others];
  return (
    <MultiSelect
      size="xs"
      classNames={{ pill: styles.pill, options: styles.options }}
      label="Kinds listed"
      data-field={`sections.${section.id}.kinds`}
      placeholder={chosen.length === 0 ? 'None: only what is picked below' : 'Add a kind …'}
      searchable
      hidePickedOptions
      nothingFoundMessage="No such kind"
      withScrollArea={false}
      readOnly={host.readOnly}
      data={
        references
          ? works
          : [
              { group: 'Entries', items: entryChoices },
              { group: 'Works', items: works },
            ]
      }
      value={chosen}
      onChange={(values) => {
        for (const key of ['kinds', 'works'] as const) {
          const next = values.flatMap((value) => (value.startsWith(`${key} `) ? [value.slice(key.length + 1)] : []));
          const untouched = references && key === 'kinds';
          if (!untouched && JSON.stringify(next) !== JSON.stringify(section[key])) store(host, ['sections', index, key], next);
        }
      }}
    />
  );
}
