import { useState } from 'react';
import { Section } from '../../../shared/model/document.ts';
import { templateById } from '../../../shared/templates/registry.ts';
import { FoldedGroup } from '../../form/field-groups.tsx';
import form from '../../form/form.module.css';
import { DocumentChoice, DocumentNumber, DocumentSwitch, useDocumentValue } from './document-fields.tsx';

/** How a section stands on the pages: subheadings, its place, and how much it may hold. */
export function PageFields({ section, index }: { readonly section: Section; readonly index: number }) {
  const { group, budget, breakBefore, keepTogether } = section;
  const [open, setOpen] = useState(group !== 'none' || budget !== undefined || breakBefore === true || keepTogether === true);
  const columns = templateById(String(useDocumentValue(['template'])))?.columns !== undefined;
  const isSite = useDocumentValue(['site']) !== undefined;
  const at = ['sections', index];
  return (
    <FoldedGroup title="Subheadings and pages" open={open} onToggle={() => setOpen(!open)}>
      <div className={form.grid}>
        {section.layout !== 'text' && section.layout !== 'run-in' && (
          <DocumentChoice
            path={[...at, 'group']}
            label="Subheadings"
            choices={{ none: 'None', year: 'One for each year', type: 'One for each kind' }}
            fallback="none"
          />
        )}
        {section.layout !== 'text' && (
          <DocumentNumber
            path={[...at, 'budget']}
            label="Warn when it has more than … items"
            placeholder="Never"
            schema={Section.shape.budget}
          />
        )}
        {columns && !isSite && (
          <DocumentChoice
            path={[...at, 'column']}
            label="Column"
            choices={{ '': 'As fits', main: 'The wide one', side: 'At the side' }}
            fallback=""
          />
        )}
        {isSite ? (
          <DocumentSwitch
            path={[...at, 'ownPage']}
            label="On a web page of its own"
            hint={section.heading.trim() ? undefined : 'A section without a heading stays with the one above'}
            fallback={section.layout === 'references'}
          />
        ) : (
          <>
            <DocumentSwitch path={[...at, 'breakBefore']} label="Begin on a new page" fallback={false} />
            <DocumentSwitch path={[...at, 'keepTogether']} label="Keep on one page where it fits" fallback={false} />
          </>
        )}
      </div>
    </FoldedGroup>
  );
}
