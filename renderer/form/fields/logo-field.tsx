import { ActionIcon, Button, FileButton, Input, UnstyledButton } from '@mantine/core';
import { memo } from 'react';
import { isPhotoLike, LOGO_BYTES } from '../../../shared/model/photo.ts';
import { Icon } from '../../components/icon.tsx';
import { useFileDrop } from '../../components/use-file-drop.ts';
import { notifyProblem } from '../../lib/notify.tsx';
import { logoOf, openPicture } from '../../lib/open-picture.ts';
import { itemOf } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { store, useFormHost } from '../form-context.tsx';
import type { FieldProps } from './field-types.ts';
import styles from './logo-field.module.css';

/** The logo of an item. */
export function LogoField({ field }: FieldProps<'logo'>) {
  const host = useFormHost();
  const value = useApp((state) => (itemOf(state, host.collection, host.id) as Record<string, unknown> | undefined)?.[field.key]);
  return <LogoChoice label={field.label} hint={field.hint} path={[field.key]} value={value} readOnly={host.readOnly} />;
}

type Props = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  readonly readOnly: boolean;
  /** What it belongs to, for those who hear its name only. */
  readonly of?: string;
};

/** A logo that is chosen or dropped, shown small, replaced and removed; it is made small enough for the portfolio by itself. */
export function LogoChoice({ label, hint, path, value, readOnly, of }: Props) {
  const host = useFormHost();
  const name = of ? `${label} of ${of}` : label;
  const choose = async (file: File | null | undefined) => {
    if (!file || readOnly) return;
    const picture = await openPicture(file);
    if (!picture) return notifyProblem(`“${file.name}” cannot be read as a picture. Choose a PNG, JPEG or WebP file.`);
    const logo = logoOf(picture);
    if (logo) store(host, path, logo);
    else notifyProblem(`“${file.name}” cannot be made smaller than ${LOGO_BYTES / 1000} kB. Choose another one.`);
  };
  const { over, drop } = useFileDrop(readOnly, (file) => void choose(file));
  const there = isPhotoLike(value);
  return (
    <Input.Wrapper size="xs" labelElement="div" label={label} description={hint} data-field={path.join('.')} {...drop}>
      <div className={styles.field} data-over={over || undefined}>
        {there && readOnly && <Shown mime={value.mime} data={value.data} alt={name} />}
        {!readOnly && (
          <FileButton accept="image/*" inputProps={{ 'aria-label': `File of ${name}` }} onChange={choose}>
            {(props) =>
              there ? (
                <UnstyledButton {...props} className={styles.replace} aria-label={`Replace ${name}`} title="Replace">
                  <Shown mime={value.mime} data={value.data} alt="" />
                </UnstyledButton>
              ) : (
                <Button {...props} size="compact-xs" variant="default" aria-label={`Choose ${name}`}>
                  Choose …
                </Button>
              )
            }
          </FileButton>
        )}
        {there && !readOnly && (
          <ActionIcon variant="subtle" color="gray" size={24} aria-label={`Remove ${name}`} onClick={() => store(host, path, undefined)}>
            <Icon name="trash-2" size={14} />
          </ActionIcon>
        )}
      </div>
    </Input.Wrapper>
  );
}

/** Apart, so that a key typed elsewhere does not put the picture together anew. */
const Shown = memo(function Shown({ mime, data, alt }: { readonly mime: string; readonly data: string; readonly alt: string }) {
  return <img className={styles.shown} src={`data:${mime};base64,${data}`} alt={alt} />;
});
