import { Checkbox } from '@mantine/core';
import { exportFormats, type FormatId, isFor } from '../../../shared/formats/export-formats.ts';
import type { OwnerKind } from '../../../shared/portfolio/owners.ts';
import { isOfDocument } from './choice.ts';
import classes from './export.module.css';

type Props = {
  readonly formats: readonly FormatId[];
  /** What the chosen document is about; formats that cannot be made of it are not offered. */
  readonly whose: OwnerKind;
  readonly disabled: boolean;
  readonly onChange: (formats: readonly FormatId[]) => void;
};

const groups = [
  { title: 'The document', ids: exportFormats.filter(({ id }) => isOfDocument(id)) },
  { title: 'Its works and its person', ids: exportFormats.filter(({ id }) => !isOfDocument(id)) },
];

/** Every format with what it is good for; those that are ticked are written. */
export function FormatList({ formats, whose, disabled, onChange }: Props) {
  const toggle = (id: FormatId, on: boolean) =>
    onChange(exportFormats.map((format) => format.id).filter((other) => (other === id ? on : formats.includes(other))));
  return (
    <div className={classes.groups}>
      {groups.map(({ title, ids }) => (
        <fieldset key={title} className={classes.group}>
          <legend>{title}</legend>
          {ids
            .filter(({ id }) => isFor(id, whose))
            .map(({ id, name, about }) => (
              <Checkbox
                key={id}
                size="xs"
                className={classes.format}
                label={name}
                description={about}
                checked={formats.includes(id)}
                disabled={disabled}
                onChange={(event) => toggle(id, event.currentTarget.checked)}
              />
            ))}
        </fieldset>
      ))}
    </div>
  );
}
