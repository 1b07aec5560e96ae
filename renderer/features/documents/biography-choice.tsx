import { lineOf } from '../../lib/work-text.ts';
import { itemOf } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { DocumentChoice, useDocumentValue } from './document-fields.tsx';

/** Which biography of the owner a text section prints. */
export function BiographyChoice({ index }: { readonly index: number }) {
  const owner = String(useDocumentValue(['owner']));
  const person = useApp((state) => itemOf(state, 'people', owner));
  const others = person?.biographies ?? [];
  const choices = {
    '': 'None',
    main: 'The biography of the profile',
    ...Object.fromEntries(others.flatMap((line) => (line.id ? [[line.id, lineOf(line.label || line.text).slice(0, 60)]] : []))),
  };
  return <DocumentChoice path={['sections', index, 'biography']} label="Biography" choices={choices} fallback="" />;
}
