import type { AnyField } from './codecs.ts';
import { ChoiceField } from './fields/choice-field.tsx';
import { ContactsField } from './fields/contacts-field.tsx';
import { ContributorsField } from './fields/contributors-field.tsx';
import { CountedField } from './fields/counted-field.tsx';
import { DatesField } from './fields/dates-field.tsx';
import { DetailsField } from './fields/details-field.tsx';
import { FieldsField } from './fields/fields-field.tsx';
import { LogoField } from './fields/logo-field.tsx';
import { NameField } from './fields/name-field.tsx';
import { NamesField } from './fields/names-field.tsx';
import { PartField } from './fields/part-field.tsx';
import { ReadField } from './fields/read-field.tsx';
import { RichField } from './fields/rich-field.tsx';
import { RowsField } from './fields/rows-field.tsx';
import { StatusField } from './fields/status-field.tsx';
import { SwitchField } from './fields/switch-field.tsx';
import { TagsField } from './fields/tags-field.tsx';
import { TextField } from './fields/text-field.tsx';
import { WorksField } from './fields/works-field.tsx';

/** The control for a field: one component per kind. */
export function FieldView({ field }: { readonly field: AnyField }) {
  switch (field.kind) {
    case 'text':
    case 'area':
    case 'url':
    case 'doi':
      return <TextField field={field} />;
    case 'rich':
    case 'rich-area':
    case 'skills':
      return <RichField field={field} />;
    case 'counted-area':
      return <CountedField field={field} />;
    case 'number':
    case 'money':
    case 'budget':
      return <ReadField field={field} />;
    case 'tags':
      return <TagsField field={field} />;
    case 'fields':
      return <FieldsField field={field} />;
    case 'rows':
      return <RowsField field={field} />;
    case 'logo':
      return <LogoField field={field} />;
    case 'part':
      return <PartField field={field} />;
    case 'works':
      return <WorksField field={field} />;
    case 'dates':
      return <DatesField field={field} />;
    case 'choice':
      return <ChoiceField field={field} />;
    case 'switch':
      return <SwitchField field={field} />;
    case 'details':
      return <DetailsField field={field} />;
    case 'contributors':
      return <ContributorsField field={field} />;
    case 'status':
      return <StatusField field={field} />;
    case 'name':
      return <NameField field={field} />;
    case 'names':
      return <NamesField field={field} />;
    case 'contacts':
      return <ContactsField field={field} />;
    default:
      return field satisfies never;
  }
}
