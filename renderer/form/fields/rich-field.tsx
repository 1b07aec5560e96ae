import { ActionIcon, Input, Tooltip } from '@mantine/core';
import { type ReactNode, useId, useRef } from 'react';
import { Icon } from '../../components/icon.tsx';
import styles from '../form.module.css';
import { BrokenCitations } from '../rich/broken-citations.tsx';
import { RichEditor, type RichHandle } from '../rich/rich-editor.tsx';
import { useField } from '../use-field.ts';
import type { FieldProps } from './field-types.ts';

/** Text with emphasis and citations: one line, or several; also skills, whose text is read by the field's codec. */
export function RichField({ field }: FieldProps<'rich' | 'rich-area' | 'skills'>) {
  const control = useField(field.key);
  const value = String(control.typed ?? '');
  return (
    <RichInput
      label={field.label}
      hint={field.hint}
      placeholder={field.placeholder}
      value={value}
      error={control.error}
      readOnly={control.readOnly}
      multiline={field.kind === 'rich-area'}
      onChange={control.change}
    />
  );
}

type RichInputProps = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  readonly value: string;
  readonly error?: string;
  readonly readOnly: boolean;
  readonly multiline?: boolean;
  /** Language of the text, when it is not that of the window. */
  readonly lang?: string;
  readonly onChange: (text: string) => void;
};

/** A labelled rich editor with its button for citing and its repair of broken citations. */
export function RichInput({ label, hint, placeholder, value, error, readOnly, multiline, lang, onChange }: RichInputProps) {
  const id = useId();
  const editor = useRef<RichHandle>(null);
  return (
    <Input.Wrapper
      size="xs"
      labelElement="div"
      label={label}
      labelProps={{ id: `${id}-label`, onClick: () => editor.current?.focus() }}
      description={hint}
      descriptionProps={{ id: `${id}-hint` }}
      error={error}
      errorProps={{ id: `${id}-error` }}
    >
      <div className={styles.richWrap} data-below-hint={hint ? true : undefined}>
        <RichEditor
          ref={editor}
          value={value}
          onChange={onChange}
          multiline={multiline}
          lang={lang}
          placeholder={placeholder}
          readOnly={readOnly}
          invalid={error !== undefined}
          labelledBy={`${id}-label`}
          describedBy={error !== undefined ? `${id}-error` : hint ? `${id}-hint` : undefined}
        />
        {!readOnly && (
          <Tooltip label="Cite a work (type @)">
            <ActionIcon
              className={styles.citeButton}
              size={24}
              variant="subtle"
              color="gray"
              tabIndex={-1}
              aria-label={`Cite a work in ${label}`}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => editor.current?.openPicker()}
            >
              <Icon name="at-sign" size={14} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      <BrokenCitations value={value} onChange={onChange} />
    </Input.Wrapper>
  );
}
