import type { CvDocument, SectionLogo } from '../compose/cv-document.ts';
import type { PhotoSize } from '../model/document.ts';
import { photoFingerprint } from '../model/photo.ts';
import { readPicture } from '../model/picture-bytes.ts';
import { templateById } from './registry.ts';

/** The photo where the template has a place for it, cut to its frame from square to 4 : 5; of a logo nothing is cut off. */
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
  const fitted = within({ width, height }, logoFrames[photo.size]);
  return {
    name: `photo-${photoFingerprint(photo.photo)}`,
    base64: photo.photo.data,
    alt: photo.alt,
    ...(photo.whole
      ? { width: fitted.width, ratio: fitted.height / fitted.width }
      : { width: photoWidths[photo.size], ratio: Math.min(1.25, Math.max(1, height / width)) }),
  };
}

type Size = { readonly width: number; readonly height: number };

/** The most that the logo of a group takes at the head of its page, in millimetres. */
const logoFrames: Readonly<Record<PhotoSize, Size>> = { small: { width: 34, height: 14 }, normal: { width: 48, height: 22 } };
/** The most that a logo takes in the row above the names of a list, in millimetres. */
const inRow: Size = { width: 50, height: 9 };

/** A logo in the row above the names of a list; `name` stands for its bytes, `width` and `height` in millimetres. */
export type PrintedLogo = Size & { readonly name: string; readonly base64: string; readonly alt: string };

/** The logos of a section as every format shows them, all as high where their width allows it; without what is no picture. */
export function logosOf(logos: readonly SectionLogo[] = []): readonly PrintedLogo[] {
  return logos.flatMap(({ logo, alt }) => {
    const size = readPicture(logo.data);
    return size ? [{ name: `logo-${photoFingerprint(logo)}`, base64: logo.data, alt, ...within(size, inRow) }] : [];
  });
}

/** As large as the frame allows. */
function within({ width, height }: Size, frame: Size): Size {
  const scale = Math.min(frame.width / width, frame.height / height);
  return { width: width * scale, height: height * scale };
}
