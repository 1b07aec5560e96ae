import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { DEFAULT_KEYS, keyParts, whyNotKeys } from '../../../shared/formats/citation-keys.ts';
import { exportFormats, type FormatId, formatNamed, isFor } from '../../../shared/formats/export-formats.ts';
import { pdfStandardIds, pdfStandards, whyNotAttached } from '../../../shared/formats/pdf-standards.ts';
import { ownerKind } from '../../../shared/portfolio/owners.ts';
import { useApp } from '../../state/store.ts';
import { useUi } from '../../state/ui.ts';
import { type Choice, isAboutDocument, isOfDocument } from './choice.ts';
import classes from './export.module.css';
import { FileName } from './file-name.tsx';
import { FormatList } from './format-list.tsx';
import { What } from './what-field.tsx';

type Props = {
  readonly choice: Choice;
  /** How many works were ticked; 0: the dialog was opened for a document. */
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

/** The fields of the export dialog: the formats first, then what they can hold. */
export function ExportChoice({ choice, ticked, disabled, onChange }: Props) {
  const { formats, document } = choice;
  const whose = useApp((state) =>
    state.portfolio ? ownerKind(state.portfolio, state.portfolio.documents.find(({ id }) => id === document)?.owner) : 'person',
  );
  const [first] = formats;
  return (
    <>
      {ticked === 0 ? (
        <FormatList formats={formats} whose={whose} disabled={disabled} onChange={(next) => onChange({ formats: next })} />
      ) : (
        <NativeSelect
          label="Format"
          data={groups.map(({ group: title, items }) => ({ group: title, items: items.filter(({ value }) => isFor(value, whose)) }))}
          value={first}
          disabled={disabled}
          description={first && formatNamed(first)?.about}
          onChange={(event) => onChange({ formats: [event.currentTarget.value as FormatId] })}
        />
      )}
      <div className={classes.options}>
        <What choice={choice} ticked={ticked} disabled={disabled} onChange={onChange} />
        {formats.includes('pdf') && (
          <Stack gap={10}>
            <NativeSelect
              label="Kind of PDF"
              data={kindsOfPdf}
              value={choice.standard ?? ''}
              disabled={disabled}
              onChange={(event) => onChange({ standard: pdfStandardIds.find((id) => id === event.currentTarget.value) ?? null })}
            />
            <AttachData choice={choice} disabled={disabled} onChange={(attachData) => onChange({ attachData })} />
          </Stack>
        )}
        {isAboutDocument(choice) && <FileName choice={choice} disabled={disabled} onChange={(name) => onChange({ name })} />}
        {formats.some((id) => formatNamed(id)?.keyed) && <Keys disabled={disabled} />}
        {formats.some((id) => !isOfDocument(id)) && (
          <Checkbox
            size="xs"
            label="Private notes go along"
            checked={choice.notes}
            disabled={disabled}
            onChange={(event) => onChange({ notes: event.currentTarget.checked })}
          />
        )}
      </div>
    </>
  );
}

type AttachProps = { readonly choice: Choice; readonly disabled: boolean; readonly onChange: (attachData: boolean) => void };

/** Whether a PDF takes along what it prints. Where its kind forbids that the tick stays, for when another kind is chosen. */
function AttachData({ choice, disabled, onChange }: AttachProps) {
  const unfit = whyNotAttached(choice.standard);
  return (
    <Checkbox
      size="xs"
      label="Attach the data"
      description={unfit ?? 'What the document prints goes along inside the PDF, as a portfolio file. Private notes stay here.'}
      checked={choice.attachData && unfit === null}
      disabled={disabled || unfit !== null}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

/** The pattern of citation keys; stays on this machine. */
function Keys({ disabled }: { readonly disabled: boolean }) {
  const keys = useUi((ui) => ui.citationKeys);
  return (
    <TextInput
      label="Citation keys"
      placeholder={DEFAULT_KEYS}
      value={keys}
      disabled={disabled}
      error={keys.trim() ? whyNotKeys(keys.trim()) : null}
      description={`Of works that came without one. Parts: ${Object.keys(keyParts)
        .map((part) => `{${part}}`)
        .join(' ')}; {Family} with a capital.`}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      onChange={(event) => useUi.setState({ citationKeys: event.currentTarget.value })}
    />
  );
}
