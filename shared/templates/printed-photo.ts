import type { CvDocument } from '../compose/cv-document.ts';
import type { PhotoSize } from '../model/document.ts';
import { photoFingerprint } from '../model/photo.ts';
import { readPicture } from '../model/picture-bytes.ts';
import { templateById } from './registry.ts';

/** The photo where the template has a place for it, cut to its frame from square to 4 : 5. */
export type PrintedPhoto = {
  /** Stands for its bytes: the same name always has the same ones. */
  readonly name: string;
  readonly base64: string;
  readonly alt: string;
  /** Of the frame in millimetres. */
  readonly width: number;
  /** Height of the frame in parts of its width. */
  readonly ratio: number;
};

/** Width of the photo in millimetres. */
const photoWidths: Readonly<Record<PhotoSize, number>> = { small: 22, normal: 30 };

/** The photo as pages print it; null where they show none. */
export function photoOf(cv: CvDocument): PrintedPhoto | null {
  const { photo } = cv.header;
  if (!photo || !templateById(cv.template)?.photo) return null;
  const { width, height } = readPicture(photo.photo.data) ?? { width: 1, height: 1 };
  return {
    name: `photo-${photoFingerprint(photo.photo)}`,
    base64: photo.photo.data,
    alt: photo.alt,
    width: photoWidths[photo.size],
    ratio: Math.min(1.25, Math.max(1, height / width)),
  };
}
