import { Checkbox, MultiSelect } from '@mantine/core';
import { type CreditRole, creditRoles } from '../../shared/model/credit.ts';
import type { Contributor } from '../../shared/model/work.ts';
import { Icon } from '../components/icon.tsx';
import styles from './form.module.css';
import type { Chip } from './name-chips.tsx';

const marks = [
  { key: 'equal', label: 'Contributed equally', mark: '=' },
  { key: 'corresponding', label: 'Corresponding author', mark: <Icon name="at-sign" size={12} /> },
  { key: 'supervised', label: 'Student supervised by me', mark: <Icon name="graduation-cap" size={12} /> },
] as const;

/** The signs that a chip shows for what somebody did: marks, and how many CRediT roles. */
export function signsOf(contributor: Contributor): NonNullable<Chip['signs']> {
  const roles = contributor.credit ?? [];
  return [
    ...marks.filter(({ key }) => contributor[key]),
    ...(roles.length > 0 ? [{ mark: `+${roles.length}`, label: `CRediT: ${roles.map((role) => creditRoles[role]).join(', ')}` }] : []),
  ];
}

type Props = {
  readonly contributor: Contributor;
  readonly readOnly: boolean;
  readonly onChange: (changes: Partial<Contributor>) => void;
};

/** What somebody contributed to a work: equally, as the corresponding author, as a student, and in which CRediT roles. */
export function Contribution({ contributor, readOnly, onChange }: Props) {
  return (
    <>
      <div className={styles.contribution}>
        {marks.map(({ key, label }) => (
          <Checkbox
            key={key}
            size="xs"
            label={label}
            checked={contributor[key] === true}
            disabled={readOnly}
            onChange={(event) => onChange({ [key]: event.currentTarget.checked || undefined })}
          />
        ))}
      </div>
      <MultiSelect
        label="CRediT roles"
        placeholder={contributor.credit?.length ? undefined : 'None'}
        searchable
        hidePickedOptions
        readOnly={readOnly}
        // Inside, so that a click on a role does not count as one beside the popover.
        comboboxProps={{ withinPortal: false }}
        data={Object.entries(creditRoles).map(([value, label]) => ({ value, label }))}
        value={contributor.credit ?? []}
        onChange={(roles) => onChange({ credit: roles.length > 0 ? (roles as CreditRole[]) : undefined })}
      />
    </>
  );
}
