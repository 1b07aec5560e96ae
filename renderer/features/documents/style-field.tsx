import { InputBase, Modal } from '@mantine/core';
import { useState } from 'react';
import { styleNamed } from '../../../shared/citations/own-styles.ts';
import { Icon } from '../../components/icon.tsx';
import { store, useFormHost } from '../../form/form-context.tsx';
import { useApp } from '../../state/store.ts';
import { useDocumentValue } from './document-fields.tsx';
import { StylePicker } from './style-picker.tsx';

/** The reference style of a document; its dialog finds another one and shows what it prints. */
export function StyleField() {
  const host = useFormHost();
  const id = String(useDocumentValue(['style']) ?? '');
  const title = useApp((state) => styleNamed(id, state.portfolio?.styles)?.title) ?? `${id} (not installed)`;
  const [open, setOpen] = useState(false);
  return (
    <>
      <InputBase
        component="button"
        type="button"
        pointer
        size="xs"
        data-field="style"
        label="Reference style"
        aria-label={`Reference style: ${title}`}
        aria-haspopup="dialog"
        rightSection={<Icon name="chevron-down" size={14} />}
        rightSectionPointerEvents="none"
        disabled={host.readOnly}
        onClick={() => setOpen(true)}
      >
        {title}
      </InputBase>
      <Modal opened={open} onClose={() => setOpen(false)} title="Reference style" size={860}>
        {open && (
          <StylePicker
            document={host.id}
            chosen={id}
            onChoose={(style) => {
              if (style !== id) store(host, ['style'], style);
              setOpen(false);
            }}
          />
        )}
      </Modal>
    </>
  );
}
