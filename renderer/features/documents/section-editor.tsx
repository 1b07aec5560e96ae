import { Section } from '../../../shared/model/document.ts';
import form from '../../form/form.module.css';
import { BiographyChoice } from './biography-choice.tsx';
import { DocumentChoice, DocumentRich } from './document-fields.tsx';
import styles from './documents.module.css';
import { FilterFields } from './filter-fields.tsx';
import { KindsField } from './kinds-field.tsx';
import { layouts } from './layouts.ts';
import { PageFields } from './page-fields.tsx';
import { SectionItems } from './section-items.tsx';
import type { ListedItem } from './use-section-items.ts';

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
          <DocumentRich
            path={[...at, 'heading']}
            label="Heading"
            placeholder={index === 0 ? 'None' : 'None: continues the section above'}
            keepEmpty
          />
        </div>
        <DocumentChoice path={[...at, 'layout']} label="Printed as" choices={layouts} schema={Section.shape.layout} />
        {section.layout === 'run-in' && <DocumentRich path={[...at, 'label']} label="Label before the list" placeholder="Awards" />}
        {section.layout === 'entries' && (
          <DocumentChoice
            path={[...at, 'details']}
            label="Details of an entry"
            choices={{ bullets: 'Bullets', lines: 'Plain lines' }}
            fallback="bullets"
          />
        )}
        {!lists && <BiographyChoice index={index} />}
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
        {lists && (
          <div className={form.wide}>
            <KindsField section={section} index={index} />
          </div>
        )}
      </div>
      {lists && <FilterFields section={section} index={index} />}
      <PageFields section={section} index={index} />
      {lists && <SectionItems section={section} index={index} items={items} />}
    </div>
  );
}
