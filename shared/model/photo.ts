import { z } from 'zod';
import { fingerprint } from '../text/fingerprint.ts';
import { byteLength, isBase64, type PictureType, pictureTypes, readPicture } from './picture-bytes.ts';

/** The most bytes a photo may have: the portfolio stays one file that is quickly saved and sent. */
export const PHOTO_BYTES = 300_000;
/** The most pixels a side may have: a small file can unfold to a picture that fills the memory. */
const PHOTO_SIDE = 4_000;

/** What the kinds of picture are called. */
export const pictureNames: Readonly<Record<PictureType, string>> = { 'image/jpeg': 'JPEG', 'image/png': 'PNG' };

const again = 'Choose it once more in the profile';

/** The last text that was base64: every key typed in a profile checks the same photo again, which takes 2 ms from its first letter. */
let lastGood = '';

/** A picture of a person, embedded in the portfolio file. */
export const Photo = z
  .looseObject({
    mime: z.enum(pictureTypes, 'A photo is a JPEG or PNG picture').describe('Kind of picture'),
    data: z
      .string()
      .max(Math.ceil(PHOTO_BYTES / 3) * 4, `The photo has more than ${PHOTO_BYTES / 1000} kB. ${again}: there it is made smaller`)
      .describe(`Bytes of the picture in base64, at most ${PHOTO_BYTES / 1000} kB`),
    alt: z.string().max(500).optional().describe('Read aloud in place of the photo; without it the name is'),
  })
  .superRefine(({ mime, data }, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['data'], message });
    if (data !== lastGood && !isBase64(data)) return refuse(`The photo is damaged: its text is not base64. ${again}`);
    lastGood = data;
    const picture = readPicture(data);
    if (!picture) return refuse(`The photo is no JPEG or PNG picture, or its beginning is damaged. ${again}`);
    if (picture.mime !== mime)
      return refuse(`The photo is called a ${pictureNames[mime]} picture and is a ${pictureNames[picture.mime]} picture. ${again}`);
    if (Math.max(picture.width, picture.height) > PHOTO_SIDE)
      refuse(`The photo has ${picture.width} × ${picture.height} pixels; ${PHOTO_SIDE} a side are the most. ${again}`);
  });
export type Photo = z.infer<typeof Photo>;

/** Whether a value of unknown origin looks like a photo: its bytes are no text to search or show. */
export function isPhotoLike(value: unknown): value is { readonly mime: string; readonly data: string; readonly alt?: unknown } {
  if (typeof value !== 'object' || value === null || !('mime' in value) || !('data' in value)) return false;
  return typeof value.data === 'string' && typeof value.mime === 'string' && value.mime.startsWith('image/');
}

/** "JPEG, 143 kB". */
export function photoInWords({ mime, data }: Photo): string {
  return `${pictureNames[mime]}, ${Math.max(1, Math.round(byteLength(data) / 1000))} kB`;
}

const known = new WeakMap<Photo, string>();

/** Tells one picture from another; computed once for each photo, because a photo is never changed in place. */
export function photoFingerprint(photo: Photo): string {
  const before = known.get(photo);
  if (before) return before;
  const made = fingerprint(photo.data);
  known.set(photo, made);
  return made;
}
