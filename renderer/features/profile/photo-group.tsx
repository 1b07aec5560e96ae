import { Button, FileButton, TextInput } from '@mantine/core';
import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { personLabel } from '../../../shared/model/person.ts';
import { PHOTO_BYTES, type Photo, photoInWords } from '../../../shared/model/photo.ts';
import { Icon } from '../../components/icon.tsx';
import { useFileDrop } from '../../components/use-file-drop.ts';
import { FoldedGroup } from '../../form/field-groups.tsx';
import { focusField } from '../../form/focus-field.ts';
import { notifyProblem } from '../../lib/notify.tsx';
import { type Chosen, openPicture } from '../../lib/open-picture.ts';
import { itemOf, useReadOnly } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { useUi } from '../../state/ui.ts';
import styles from './photo.module.css';
import { PhotoCropper } from './photo-cropper.tsx';
import { describePhoto, removePhoto, setPhoto } from './photo-edits.ts';
import { photoOf } from './picture-file.ts';

/** The photo of a person: chosen, cut out, described, taken out again. */
export function PhotoGroup({ person }: { readonly person: string }) {
  const photo = useApp((state) => itemOf(state, 'people', person)?.photo);
  const readOnly = useReadOnly();
  const [open, setOpen] = useState(photo !== undefined);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const wantFocus = useWanted(person, root, open, setOpen);

  const choose = async (file: File | null | undefined) => {
    if (!file || readOnly) return;
    const picture = await openPicture(file);
    if (!picture) return notifyProblem(`“${file.name}” cannot be read as a picture. Choose a JPEG, PNG or WebP file.`);
    setOpen(true);
    setChosen(picture);
  };
  const done = () => {
    setChosen(null);
    wantFocus();
  };
  const { over, drop } = useFileDrop(readOnly, (file) => void choose(file));
  return (
    <div ref={root} {...drop} onFocusCapture={() => useUi.setState({ focused: { collection: 'people', id: person, path: 'photo' } })}>
      <FoldedGroup heading={2} title="Photo" open={open} onToggle={() => setOpen(!open)}>
        <div data-field="photo" data-over={over || undefined} className={styles.field}>
          {chosen ? (
            <PhotoCropper
              key={chosen.name}
              chosen={chosen}
              onCancel={done}
              onUse={(crop, shape) => {
                const made = photoOf(chosen, crop, shape);
                if (!made) notifyProblem(`This picture cannot be made smaller than ${PHOTO_BYTES / 1000} kB. Choose another one.`);
                else if (setPhoto(person, made)) done();
              }}
            />
          ) : photo ? (
            <ChosenPhoto person={person} photo={photo} readOnly={readOnly} onChoose={choose} />
          ) : (
            <NoPhoto readOnly={readOnly} onChoose={choose} />
          )}
        </div>
      </FoldedGroup>
    </div>
  );
}

type Choose = { readonly readOnly: boolean; readonly onChoose: (file: File | null) => void };

function NoPhoto({ readOnly, onChoose }: Choose) {
  return (
    <div className={styles.empty}>
      <span className={styles.emptyIcon}>
        <Icon name="image" size={22} />
      </span>
      <div>
        <p className={styles.purpose}>For documents that ask for a photo; each document chooses whether it shows it.</p>
        {!readOnly && (
          <div className={styles.buttons}>
            <FileButton accept="image/*" inputProps={{ 'aria-label': 'Picture' }} onChange={onChoose}>
              {(props) => (
                <Button {...props} variant="default">
                  Choose a picture
                </Button>
              )}
            </FileButton>
            <span className={styles.hint}>or drop one here</span>
          </div>
        )}
      </div>
    </div>
  );
}

function ChosenPhoto({ person, photo, readOnly, onChoose }: Choose & { readonly person: string; readonly photo: Photo }) {
  const name = useApp((state) => {
    const owner = itemOf(state, 'people', person);
    return owner ? personLabel(owner) : '';
  });
  const shownIn = useApp((state) =>
    (state.portfolio?.documents ?? []).flatMap((one) => (one.owner === person && one.header.photo ? [one.name] : [])).join(', '),
  );
  return (
    <div className={styles.chosen}>
      <Shown mime={photo.mime} data={photo.data} alt={photo.alt?.trim() || name} />
      <div className={styles.side}>
        <TextInput
          label="Description"
          description="Read aloud in place of the photo; without it the name is"
          placeholder={name}
          maxLength={500}
          value={photo.alt ?? ''}
          readOnly={readOnly}
          onChange={(event) => describePhoto(person, event.currentTarget.value)}
        />
        <p className={styles.hint}>
          {photoInWords(photo)}. {shownIn ? `Shown in: ${shownIn}.` : 'No document shows it yet: choose it in a document, under Header.'}
        </p>
        {!readOnly && (
          <div className={styles.buttons}>
            <FileButton accept="image/*" inputProps={{ 'aria-label': 'Picture' }} onChange={onChoose}>
              {(props) => (
                <Button {...props} variant="default">
                  Replace
                </Button>
              )}
            </FileButton>
            <Button variant="subtle" color="gray" onClick={() => removePhoto(person)}>
              Remove photo
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

/** Apart, so that a key of the description does not put the picture together anew. */
const Shown = memo(function Shown({ mime, data, alt }: { readonly mime: string; readonly data: string; readonly alt: string }) {
  return <img className={styles.shown} src={`data:${mime};base64,${data}`} alt={alt} />;
});

/** Opens the group and focuses it when the page or a finding asks for the photo. Returns what asks for the focus otherwise. */
function useWanted(person: string, root: React.RefObject<HTMLElement | null>, open: boolean, setOpen: (open: boolean) => void): () => void {
  const wanted = useUi((ui) => ui.wanted?.collection === 'people' && ui.wanted.id === person && ui.wanted.path?.split('.')[0] === 'photo');
  const [focus, setFocus] = useState(false);
  // Before the form looks for the field among its own.
  useLayoutEffect(() => {
    if (!wanted) return;
    setOpen(true);
    setFocus(true);
    useUi.setState({ wanted: null });
  }, [wanted, setOpen]);
  useEffect(() => {
    if (!focus || !open || !root.current) return;
    focusField(root.current, 'photo');
    setFocus(false);
  }, [focus, open, root]);
  return () => setFocus(true);
}
