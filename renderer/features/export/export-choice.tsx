import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useShallow } from 'zustand/react/shallow';
import type { Input } from '../../../shared/contract/contract.ts';
import { DEFAULT_KEYS, keyParts, whyNotKeys } from '../../../shared/formats/citation-keys.ts';
import { type DocumentFormatId, exportFormats, type FormatId, formatNamed } from '../../../shared/formats/export-formats.ts';
import { type PdfStandard, pdfStandardIds, pdfStandards } from '../../../shared/formats/pdf-standards.ts';
import { type Person, personLabel } from '../../../shared/model/person.ts';
import { useApp } from '../../state/store.ts';
import { useUi } from '../../state/ui.ts';

/** What is to be exported, and as what. */
export type Choice = {
  readonly format: FormatId;
  readonly document: string | null;
  /** Of formats of works and people: those that were ticked, those of the document, or all of them. */
  readonly what: 'ticked' | 'document' | 'all';
  readonly notes: boolean;
  /** That a PDF is held to; null: a usual one. */
  readonly standard: PdfStandard | null;
};

export const nameOfFormat = (id: string): string => formatNamed(id)?.name ?? id;

/** Whether the format is made of one document as it is printed. */
export const isOfDocument = (id: FormatId): id is DocumentFormatId => formatNamed(id)?.holds === 'document';

/**
 * What to ask the host for; null while something is missing or wrong.
 * @param keys pattern of citation keys; blank: the usual one
 */
export function inputOf(
  { format, document, what, notes, standard }: Choice,
  ticked: readonly string[] | null,
  keys: string,
): Omit<Input<'export.run'>, 'job'> | null {
  const known = formatNamed(format);
  if (isOfDocument(format)) return document === null ? null : { document, format, ...(format === 'pdf' && standard ? { standard } : {}) };
  if (known?.keyed && keys && whyNotKeys(keys)) return null;
  const base = { format, notes, ...(known?.keyed && keys ? { keys } : {}) };
  if (known?.holds === 'works' && what === 'ticked') return ticked ? { ...base, works: [...ticked] } : null;
  if (what === 'all') return base;
  return document === null ? base : { ...base, document };
}

type Props = {
  readonly choice: Choice;
  /** How many works were ticked. */
  readonly ticked: number;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<Choice>) => void;
};

const group = (title: string, ofDocument: boolean) => ({
  group: title,
  items: exportFormats.filter(({ id }) => isOfDocument(id) === ofDocument).map(({ id, name }) => ({ value: id, label: name })),
});
const groups = [group('The document', true), group('Works and people', false)];

const kindsOfPdf = [{ value: '', label: 'Usual' }, ...pdfStandardIds.map((id) => ({ value: id, label: pdfStandards[id].label }))];

/** The fields of the export dialog: the format first, then what it can hold. */
export function ExportChoice({ choice, ticked, disabled, onChange }: Props) {
  const format = formatNamed(choice.format);
  return (
    <>
      <NativeSelect
        label="Format"
        data={groups}
        value={choice.format}
        disabled={disabled}
        description={format?.about}
        onChange={(event) => onChange({ format: event.currentTarget.value as FormatId })}
      />
      <What choice={choice} ticked={ticked} disabled={disabled} onChange={onChange} />
      {choice.format === 'pdf' && (
        <NativeSelect
          mt={10}
          label="Kind of PDF"
          data={kindsOfPdf}
          value={choice.standard ?? ''}
          disabled={disabled}
          onChange={(event) => onChange({ standard: pdfStandardIds.find((id) => id === event.currentTarget.value) ?? null })}
        />
      )}
      {format?.keyed && <Keys disabled={disabled} />}
      {!isOfDocument(choice.format) && (
        <Checkbox
          mt={12}
          label="Private notes go along"
          checked={choice.notes}
          disabled={disabled}
          onChange={(event) => onChange({ notes: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

function What({ choice, ticked, disabled, onChange }: Props) {
  const documents = useApp(useShallow((state) => (state.portfolio?.documents ?? []).map((document) => `${document.id}\n${document.name}`)));
  const works = useApp((state) => state.portfolio?.works.filter((work) => !work.private).length ?? 0);
  const format = isOfDocument(choice.format) ? undefined : formatNamed(choice.format);
  const portfolio = useApp((state) => state.portfolio);
  const person = format?.holds === 'person';
  const nameOf = (one: Person | undefined) => (one ? personLabel(one) : 'Nobody yet');
  const ownerOf = (document: string) => {
    const owner = portfolio?.documents.find(({ id }) => id === document)?.owner;
    return nameOf(portfolio?.people.find(({ id }) => id === owner));
  };
  const ofDocuments = documents.map((line) => {
    const [id = '', name = ''] = line.split('\n');
    const label = person ? `${ownerOf(id)}, with the works of “${name}”` : format ? `Works in “${name}”` : name;
    return { value: `document ${id}`, label };
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
      mt={10}
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

/** The pattern of citation keys; stays on this machine. */
function Keys({ disabled }: { readonly disabled: boolean }) {
  const keys = useUi((ui) => ui.citationKeys);
  return (
    <TextInput
      mt={10}
      label="Citation keys"
      placeholder={DEFAULT_KEYS}
      value={keys}
      disabled={disabled}
      error={keys.trim() ? whyNotKeys(keys.trim()) : null}
      description={`Of works that came without one. Parts: ${Object.keys(keyParts)
        .map((part) => `{${part}}`)
        .join(' ')}; {Family} with a capital.`}
      onChange={(event) => useUi.setState({ citationKeys: event.currentTarget.value })}
    />
  );
}
