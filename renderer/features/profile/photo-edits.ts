import type { Photo } from '../../../shared/model/photo.ts';
import type { Change } from '../../../shared/portfolio/commands.ts';
import { edit } from '../../state/app.ts';
import { offerUndo } from '../../state/offer-undo.ts';
import { itemOf } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';

const photoOfPerson = (person: string) => itemOf(useApp.getState(), 'people', person)?.photo;

function change(label: string, person: string, one: Change): boolean {
  return edit({ kind: 'batch', label, commands: [{ kind: 'set', collection: 'people', id: person, changes: [one] }] });
}

/** Embeds a photo in place of the one before, as a step of undo of its own. A new picture needs a new description. */
export function setPhoto(person: string, photo: Pick<Photo, 'mime' | 'data'>): boolean {
  return change(photoOfPerson(person) ? 'Replace photo' : 'Add photo', person, { path: ['photo'], value: { ...photo } });
}

/** What is read aloud in place of the photo; empty: the name is. */
export function describePhoto(person: string, text: string): void {
  const one: Change = text === '' ? { path: ['photo', 'alt'] } : { path: ['photo', 'alt'], value: text };
  edit({ kind: 'set', collection: 'people', id: person, changes: [one] });
}

/** Takes the photo out at once and offers to take that back, whatever was edited since. */
export function removePhoto(person: string): void {
  const photo = photoOfPerson(person);
  if (!photo || !change('Remove photo', person, { path: ['photo'] })) return;
  const otherwise = () => {
    // Back already by another way, or replaced.
    if (!photoOfPerson(person)) change('Bring back photo', person, { path: ['photo'], value: photo as NonNullable<Change['value']> });
  };
  offerUndo({ message: 'Removed the photo.', label: 'Remove photo', otherwise });
}
