import { useState } from 'react';
import type { Section } from '../../../shared/model/document.ts';
import { authorships, SectionFilter } from '../../../shared/model/section-filter.ts';
import { statuses } from '../../../shared/model/status.ts';
import { FoldedGroup } from '../../form/field-groups.tsx';
import { useTags } from '../../form/fields/tags-field.tsx';
import form from '../../form/form.module.css';
import { DocumentNumber, DocumentSwitch } from './document-fields.tsx';
import { DocumentMany } from './document-many.tsx';

/** What narrows the kinds that a section lists: years, tags, status, the owner's place among the authors, a limit. */
export function FilterFields({ section, index }: { readonly section: Section; readonly index: number }) {
  const [open, setOpen] = useState(() => conditions(section) > 0);
  const tags = useTags();
  const at = ['sections', index, 'filter'];
  const { from, to, lastYears, most } = SectionFilter.shape;
  const lists = section.kinds.length > 0 || section.works.some((kind) => kind !== 'cited');
  if (!lists) return null;
  const count = conditions(section);
  return (
    <FoldedGroup title={count > 0 ? `Only some of them (${count})` : 'Only some of them'} open={open} onToggle={() => setOpen(!open)}>
      <div className={form.grid}>
        <DocumentNumber path={[...at, 'from']} label="From year" placeholder="Any" schema={from} />
        <DocumentNumber path={[...at, 'to']} label="To year" placeholder="Any" schema={to} />
        <DocumentNumber path={[...at, 'lastYears']} label="Of the last … years" placeholder="Any" schema={lastYears} />
        <DocumentNumber path={[...at, 'most']} label="At most … items" placeholder="All" schema={most} />
        <DocumentMany
          path={[...at, 'tags']}
          label="With one of the tags"
          choices={tags}
          nothing="No tags yet: add some in a form under “Tags”"
        />
        {section.works.length > 0 && (
          <>
            <DocumentMany path={[...at, 'status']} label="With one of the statuses" choices={statuses} />
            <DocumentMany path={[...at, 'authorship']} label="Place of the owner among the authors" choices={authorships} />
          </>
        )}
        <DocumentSwitch path={[...at, 'selected']} label="Only what is marked as selected" fallback={false} />
      </div>
    </FoldedGroup>
  );
}

/** Conditions that a section sets. */
function conditions({ filter = {} }: Section): number {
  return Object.values(filter).filter((value) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0))
    .length;
}
