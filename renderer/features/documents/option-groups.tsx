import { contributorSigns, DateStyle, Numbering, PortfolioDocument, photoSizes } from '../../../shared/model/document.ts';
import { type WebChoice, webChoices } from '../../../shared/model/web-options.ts';
import { templateById } from '../../../shared/templates/registry.ts';
import form from '../../form/form.module.css';
import { itemOf } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import {
  DocumentChoice,
  DocumentColour,
  DocumentNumber,
  DocumentRich,
  DocumentSwitch,
  DocumentText,
  useDocumentValue,
} from './document-fields.tsx';
import { DocumentLanguage } from './document-language.tsx';
import styles from './documents.module.css';
import { StyleField } from './style-field.tsx';
import { useWhose } from './use-whose.ts';

/** Options of the chosen template, as the template describes them. */
export function PageOptions() {
  const template = templateById(String(useDocumentValue(['template'])));
  if (!template) return <p>This template is not installed. Choose another one above.</p>;
  const defaults = template.options.parse({}) as Record<string, unknown>;
  return (
    <div className={form.grid}>
      {template.fields.map((field) => {
        const shared = {
          path: ['options', field.key],
          label: field.label,
          hint: field.hint,
          schema: template.options.shape[field.key] as PortfolioSchema,
        };
        const fallback = defaults[field.key];
        if (field.choices) return <DocumentChoice key={field.key} {...shared} choices={field.choices} fallback={String(fallback)} />;
        if (typeof fallback === 'number')
          return <DocumentNumber key={field.key} {...shared} fallback={fallback} step={field.key === 'size' ? 0.5 : 1} />;
        if (typeof fallback === 'boolean') return <DocumentSwitch key={field.key} {...shared} fallback={fallback} />;
        if (typeof fallback === 'string' && fallback.startsWith('#'))
          return <DocumentColour key={field.key} {...shared} fallback={fallback} />;
        return <DocumentText key={field.key} {...shared} placeholder={String(fallback ?? '')} />;
      })}
    </div>
  );
}
type PortfolioSchema = Parameters<typeof DocumentText>[0]['schema'];

/** How long the document may be, and whether it is still in use. */
export function LimitOptions() {
  const isSite = useDocumentValue(['site']) !== undefined;
  return (
    <div className={form.grid}>
      {!isSite && (
        <DocumentNumber path={['pages']} label="Most pages allowed" placeholder="No limit" schema={PortfolioDocument.shape.pages} />
      )}
      <DocumentSwitch path={['archived']} label="Archived: kept, but out of the way and not checked" fallback={false} />
    </div>
  );
}

/** The page of a group prints no contacts of people and no referees, and offices as they are. */
const choicesOf = (whose: 'person' | 'group') =>
  (Object.keys(webChoices) as WebChoice[]).filter((choice) => whose === 'person' || choice === 'unpublished');

/** What stays off web pages unless it is let out here. */
export function WebOptions() {
  const whose = useWhose();
  return (
    <fieldset className={styles.choices}>
      <legend>These stay off the web pages of this document. Switch on what everybody may read:</legend>
      {choicesOf(whose).map((choice) => (
        <DocumentSwitch key={choice} path={['web', choice]} label={webChoices[choice]} fallback={false} />
      ))}
    </fieldset>
  );
}

export function HeaderOptions() {
  const whose = useWhose();
  if (whose === 'group')
    return (
      <div className={form.grid}>
        <DocumentRich path={['header', 'name']} label="Name at the top" placeholder="As in the group" />
        <div className={form.wide}>
          <DocumentSwitch path={['header', 'headline']} label="Print the tagline under the name" fallback={false} />
        </div>
        <LogoChoice />
      </div>
    );
  return (
    <div className={form.grid}>
      <DocumentRich path={['header', 'name']} label="Name at the top" placeholder="As in the profile" />
      <div className={form.wide}>
        <DocumentSwitch path={['header', 'headline']} label="Print the headline under the name" fallback={false} />
      </div>
      <PhotoChoice />
    </div>
  );
}

/** Whether the logo of the group is printed. */
function LogoChoice() {
  const owner = String(useDocumentValue(['owner']));
  const hasLogo = useApp((state) => itemOf(state, 'groups', owner)?.logo !== undefined);
  const hint = hasLogo ? '' : 'The group has no logo yet: choose it in the form of the group.';
  return <DocumentChoice path={['header', 'photo']} label="Logo" hint={hint} choices={{ '': 'Not shown', ...photoSizes }} fallback="" />;
}

/** Whether the photo is printed; off by default, and the hint says why. */
function PhotoChoice() {
  const owner = String(useDocumentValue(['owner']));
  const hasPhoto = useApp((state) => itemOf(state, 'people', owner)?.photo !== undefined);
  const hasPlace = templateById(String(useDocumentValue(['template'])))?.photo === true;
  const chosen = useDocumentValue(['header', 'photo']) !== undefined;
  const missing = !hasPlace ? 'This template has no place for a photo.' : !hasPhoto ? 'The profile has no photo yet.' : '';
  return (
    <DocumentChoice
      path={['header', 'photo']}
      label="Photo"
      hint={chosen && missing ? missing : 'Many committees do not want one: show it only where it is asked for.'}
      choices={{ '': 'Not shown', ...photoSizes }}
      fallback=""
    />
  );
}

export function ReferenceOptions() {
  return (
    <div className={form.grid}>
      <StyleField />
      <DocumentChoice
        path={['numbering', 'order']}
        label="Numbers follow"
        choices={{ citation: 'The first citation in the text', listing: 'The order of the lists' }}
        schema={Numbering.shape.order}
      />
      <DocumentChoice
        path={['numbering', 'mark']}
        label="Citations in the text"
        choices={{ style: 'As the style has it', brackets: '[1]', parentheses: '(1)', superscript: 'Raised' }}
        schema={Numbering.shape.mark}
      />
      <DocumentChoice
        path={['numbering', 'label']}
        label="Labels in reference lists"
        choices={{ style: 'As the style has it', brackets: '[1]', parentheses: '(1)', dot: '1.', none: 'None' }}
        schema={Numbering.shape.label}
      />
      <DocumentChoice
        path={['numbering', 'scope']}
        label="Each list counts"
        choices={{ document: 'On from the one before', section: 'From 1' }}
        schema={Numbering.shape.scope}
      />
      <DocumentChoice
        path={['numbering', 'direction']}
        label="Numbers run"
        choices={{ up: 'Up: 1, 2, 3', down: 'Down: 3, 2, 1' }}
        schema={Numbering.shape.direction}
      />
      {Object.entries(contributorSigns).map(([what, label]) => (
        <DocumentText
          key={what}
          path={['numbering', 'signs', what]}
          label={`Sign: ${label.toLowerCase()}`}
          placeholder="None, or for example *"
          schema={Numbering.shape.signs.unwrap().valueType.optional()}
        />
      ))}
      <DocumentChoice
        path={['numbering', 'credit']}
        label="CRediT roles in reference lists"
        choices={{ '': 'Not marked', owner: 'After the owner’s name only', all: 'After every name' }}
        fallback=""
      />
      <div className={form.wide}>
        <DocumentSwitch path={['numbering', 'highlightOwner']} label="Print the owner’s name in bold in reference lists" fallback={true} />
      </div>
      <div className={form.wide}>
        <DocumentSwitch
          path={['numbering', 'nameCutOwner']}
          label="Name the owner in brackets where the style cuts a long list of authors"
          fallback={false}
        />
      </div>
    </div>
  );
}

export function DateOptions() {
  return (
    <div className={form.grid}>
      <DocumentLanguage />
      <DocumentChoice
        path={['dates', 'month']}
        label="Months"
        choices={{ long: 'October 2024', short: 'Oct 2024', 'short-dot': 'Oct. 2024', number: '10/2024', none: '2024' }}
        schema={DateStyle.shape.month}
      />
      <DocumentChoice
        path={['dates', 'separator']}
        label="Between start and end"
        choices={{ ' – ': '2021 – 2024', '–': '2021–2024', ' - ': '2021 - 2024', ' to ': '2021 to 2024' }}
        schema={DateStyle.shape.separator}
      />
      <DocumentText path={['dates', 'open']} label="Still going on" placeholder="As in the language: Present" />
    </div>
  );
}
