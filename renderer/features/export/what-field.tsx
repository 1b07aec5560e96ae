import { NativeSelect } from '@mantine/core';
import { useShallow } from 'zustand/react/shallow';
import { formatNamed, isFor } from '../../../shared/formats/export-formats.ts';
import { type Person, personLabel } from '../../../shared/model/person.ts';
import { ownerKind, ownerLabel } from '../../../shared/portfolio/owners.ts';
import { useApp } from '../../state/store.ts';
import { type Choice, isOfDocument } from './choice.ts';

type Props = {
  readonly choice: Choice;
  /** How many works were ticked. */
  readonly ticked: number;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<Choice>) => void;
};

/** What is exported: a document, or, of one format of works or people, which of them. */
export function What({ choice, ticked, disabled, onChange }: Props) {
  const documents = useApp(useShallow((state) => (state.portfolio?.documents ?? []).map((document) => `${document.id}\n${document.name}`)));
  const works = useApp((state) => state.portfolio?.works.filter((work) => !work.private).length ?? 0);
  const [only, second] = choice.formats;
  const format = only === undefined || second !== undefined || isOfDocument(only) ? undefined : formatNamed(only);
  const portfolio = useApp((state) => state.portfolio);
  const person = format?.holds === 'person';
  const nameOf = (one: Person | undefined) => (one ? personLabel(one) : 'Nobody yet');
  const ownedBy = (document: string) => portfolio?.documents.find(({ id }) => id === document)?.owner;
  const ownerOf = (document: string) => (portfolio && ownerLabel(portfolio, ownedBy(document))) || nameOf(undefined);
  const fits = (document: string) => choice.formats.every((id) => !portfolio || isFor(id, ownerKind(portfolio, ownedBy(document))));
  const ofDocuments = documents.flatMap((line) => {
    const [id = '', name = ''] = line.split('\n');
    const label = person ? `${ownerOf(id)}, with the works of “${name}”` : format ? `Works in “${name}”` : name;
    return fits(id) || id === choice.document ? [{ value: `document ${id}`, label }] : [];
  });
  const counted = (count: number, which: string) => `${count.toLocaleString('en-GB')} ${which} ${count === 1 ? 'work' : 'works'}`;
  const data = format
    ? [
        ...(ticked > 0 && format.holds === 'works' ? [{ value: 'ticked', label: counted(ticked, 'ticked') }] : []),
        {
          value: 'all',
          label: person
            ? `${nameOf(portfolio?.people[0])}, with all works that are not private`
            : works === 1
              ? 'The one work that is not private'
              : `All ${works.toLocaleString('en-GB')} works that are not private`,
        },
        ...ofDocuments,
      ]
    : ofDocuments;
  const value = !format || choice.what === 'document' ? `document ${choice.document}` : choice.what;
  return (
    <NativeSelect
      label={person ? 'Whose' : format ? 'Works' : 'Document'}
      value={value}
      disabled={disabled}
      data={data}
      description={format && !person && choice.what === 'document' ? 'What the document prints or cites.' : undefined}
      onChange={(event) => {
        const [kind = '', id] = event.currentTarget.value.split(' ');
        onChange(id === undefined ? { what: kind as Choice['what'] } : { what: 'document', document: id });
      }}
    />
  );
}
