import { z } from 'zod';
import { fingerprint } from '../text/fingerprint.ts';
import { byteLength, isBase64, type PictureType, pictureTypes, readPicture } from './picture-bytes.ts';

/** The most bytes a photo may have: the portfolio stays one file that is quickly saved and sent. */
export const PHOTO_BYTES = 300_000;
/** The most bytes a logo may have: a group can have many. */
export const LOGO_BYTES = 100_000;
/** The most pixels a side may have: a small file can unfold to a picture that fills the memory. */
const PHOTO_SIDE = 4_000;

/** What the kinds of picture are called. */
export const pictureNames: Readonly<Record<PictureType, string>> = { 'image/jpeg': 'JPEG', 'image/png': 'PNG' };

/** The last texts that were base64: every key typed in a form checks the same pictures again, 2 ms each from the first letter. */
const good = new Set<string>();
const GOOD_KEPT = 40;

function isGood(data: string): boolean {
  if (good.has(data)) return true;
  if (!isBase64(data)) return false;
  good.add(data);
  for (const old of [...good].slice(0, -GOOD_KEPT)) good.delete(old);
  return true;
}

/** What a picture that is embedded in the portfolio file is called, how many bytes it may have, and where it is chosen. */
type Sort = { readonly name: 'photo' | 'logo'; readonly bytes: number; readonly again: string };

const fieldsOf = ({ name, bytes, again }: Sort) => ({
  mime: z.enum(pictureTypes, `A ${name} is a JPEG or PNG picture`).describe('Kind of picture'),
  data: z
    .string()
    .max(Math.ceil(bytes / 3) * 4, `The ${name} has more than ${bytes / 1000} kB. ${again}: there it is made smaller`)
    .describe(`Bytes of the picture in base64, at most ${bytes / 1000} kB`),
});

/** Refuses bytes that are not what they are called, and pictures that are too large. */
function soundAs({ name, again }: Sort) {
  return ({ mime, data }: { readonly mime: PictureType; readonly data: string }, context: z.RefinementCtx) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['data'], message });
    if (!isGood(data)) return refuse(`The ${name} is damaged: its text is not base64. ${again}`);
    const picture = readPicture(data);
    if (!picture) return refuse(`The ${name} is no JPEG or PNG picture, or its beginning is damaged. ${again}`);
    if (picture.mime !== mime)
      return refuse(`The ${name} is called a ${pictureNames[mime]} picture and is a ${pictureNames[picture.mime]} picture. ${again}`);
    if (Math.max(picture.width, picture.height) > PHOTO_SIDE)
      refuse(`The ${name} has ${picture.width} × ${picture.height} pixels; ${PHOTO_SIDE} a side are the most. ${again}`);
  };
}

const photo: Sort = { name: 'photo', bytes: PHOTO_BYTES, again: 'Choose it once more in the profile' };
const logo: Sort = { name: 'logo', bytes: LOGO_BYTES, again: 'Choose it once more in the form of the group' };

/** A picture of a person, embedded in the portfolio file. */
export const Photo = z
  .looseObject({
    ...fieldsOf(photo),
    alt: z.string().max(500).optional().describe('Read aloud in place of the photo; without it the name is'),
  })
  .superRefine(soundAs(photo));
export type Photo = z.infer<typeof Photo>;

/** The logo of a group or of somebody it works with; its name is read aloud in its place. */
export const Logo = z.looseObject(fieldsOf(logo)).superRefine(soundAs(logo));
export type Logo = z.infer<typeof Logo>;

/** Whether a value of unknown origin looks like a photo: its bytes are no text to search or show. */
export function isPhotoLike(value: unknown): value is { readonly mime: string; readonly data: string; readonly alt?: unknown } {
  if (typeof value !== 'object' || value === null || !('mime' in value) || !('data' in value)) return false;
  return typeof value.data === 'string' && typeof value.mime === 'string' && value.mime.startsWith('image/');
}

/** "JPEG, 143 kB". */
export function photoInWords({ mime, data }: Logo): string {
  return `${pictureNames[mime]}, ${Math.max(1, Math.round(byteLength(data) / 1000))} kB`;
}

const known = new WeakMap<Logo, string>();

/** Tells one picture from another; computed once for each, because a picture is never changed in place. */
export function photoFingerprint(photo: Logo): string {
  const before = known.get(photo);
  if (before) return before;
  const made = fingerprint(photo.data);
  known.set(photo, made);
  return made;
}
