import { describe, expect, it } from 'vitest';
import { LOGO_BYTES, Logo, PHOTO_BYTES, Photo, photoFingerprint, photoInWords } from '../../shared/model/photo.ts';
import { byteLength, isBase64, readPicture } from '../../shared/model/picture-bytes.ts';
import { textsIn } from '../../shared/text/texts-in.ts';
import { jpegStart, portrait } from '../builders/picture.ts';

const png = portrait(60, 75).toString('base64');
const photo = (fields: Record<string, unknown>) => Photo.safeParse({ mime: 'image/png', data: png, ...fields });
const refusal = (fields: Record<string, unknown>) =>
  photo(fields).error?.issues.map(({ message, path }) => `${path.join('.')}: ${message}`);

describe('the bytes of a picture', () => {
  it('tell its kind and size', () => {
    expect(readPicture(png)).toEqual({ mime: 'image/png', width: 60, height: 75 });
    expect(readPicture(jpegStart(640, 800).toString('base64'))).toEqual({ mime: 'image/jpeg', width: 640, height: 800 });
  });

  it('are found behind whatever a camera wrote before them', () => {
    for (const camera of [0, 1, 2, 3, 50_000])
      expect(readPicture(jpegStart(4000, 300, camera).toString('base64')), `${camera} bytes`).toMatchObject({ width: 4000, height: 300 });
  });

  it('are none when they belong to something else or stop too early', () => {
    const others = ['GIF89a', '<svg xmlns="http://www.w3.org/2000/svg"/>', '%PDF-1.7', 'RIFF....WEBPVP8 ', ''];
    for (const text of others) expect(readPicture(Buffer.from(text).toString('base64')), text).toBeNull();
    const jpeg = jpegStart(640, 800);
    for (let length = 0; length < jpeg.length - 10; length++)
      expect(readPicture(jpeg.subarray(0, length).toString('base64')), `${length} bytes`).toBeNull();
    for (let length = 0; length < 24; length++)
      expect(readPicture(portrait(9, 9).subarray(0, length).toString('base64')), `${length} bytes`).toBeNull();
    expect(readPicture(portrait(1, 0).toString('base64'))).toBeNull();
  });

  it('are counted without the padding', () => {
    for (const length of [1, 2, 3, 4, 299_999]) expect(byteLength(Buffer.alloc(length, 7).toString('base64'))).toBe(length);
    expect(['QQ==', 'QUI=', 'QUJD'].every(isBase64)).toBe(true);
    expect(['', 'QQ', 'Q===', 'QQ=A', 'QU D', 'data:image/png;base64,QQ=='].some(isBase64)).toBe(false);
  });
});

describe('a photo', () => {
  it('keeps fields it does not know and needs no description', () => {
    expect(photo({ later: 1 }).data).toEqual({ mime: 'image/png', data: png, later: 1 });
  });

  it('has 300 kB at the most', () => {
    const most = Buffer.concat([jpegStart(640, 800), Buffer.alloc(PHOTO_BYTES - jpegStart(640, 800).length)]);
    expect(refusal({ mime: 'image/jpeg', data: most.toString('base64') })).toBeUndefined();
    const more = Buffer.concat([most, Buffer.alloc(3)]);
    expect(refusal({ mime: 'image/jpeg', data: more.toString('base64') })).toEqual([
      'data: The photo has more than 300 kB. Choose it once more in the profile: there it is made smaller',
    ]);
  });

  it.each([
    ['is of another kind than it says', { mime: 'image/jpeg' }, 'data: The photo is called a JPEG picture and is a PNG picture.'],
    ['is no picture', { data: Buffer.from('<script>').toString('base64') }, 'data: The photo is no JPEG or PNG picture'],
    ['is no base64', { data: 'data:image/png;base64,AAAA' }, 'data: The photo is damaged: its text is not base64.'],
    ['is a drawing', { mime: 'image/svg+xml' }, 'mime: A photo is a JPEG or PNG picture'],
    ['unfolds to too many pixels', { data: portraitHeader(30_000, 30_000) }, 'data: The photo has 30000 × 30000 pixels'],
  ])('is refused with a sentence when it %s', (_, fields, sentence) => {
    expect(refusal(fields)).toEqual([expect.stringContaining(sentence)]);
  });

  it('is named by its kind and size, and told from others by its bytes', () => {
    expect(photoInWords({ mime: 'image/jpeg', data: Buffer.alloc(142_600).toString('base64') })).toBe('JPEG, 143 kB');
    const one = Photo.parse({ mime: 'image/png', data: png });
    const other = Photo.parse({ mime: 'image/png', data: portrait(60, 75, [90, 20, 20]).toString('base64') });
    expect(photoFingerprint(one)).toBe(photoFingerprint({ ...one, alt: 'Somebody' }));
    expect(photoFingerprint(one)).not.toBe(photoFingerprint(other));
  });

  it('has no text but its description', () => {
    expect(textsIn({ id: 'a', photo: { mime: 'image/png', data: png, alt: 'Ada' } })).toEqual([
      { path: ['id'], text: 'a' },
      { path: ['photo', 'alt'], text: 'Ada' },
    ]);
  });
});

/** A PNG picture that claims to be this large. */
function portraitHeader(width: number, height: number): string {
  const bytes = portrait(2, 2);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes.toString('base64');
}

describe('a logo', () => {
  it('is held to the same rules as a photo, has 100 kB at the most, and says where it is chosen again', () => {
    const refused = (fields: Record<string, unknown>) =>
      Logo.safeParse({ mime: 'image/png', data: png, ...fields }).error?.issues.map(({ message }) => message);
    expect(refused({})).toBeUndefined();
    expect(refused({ mime: 'image/svg+xml' })).toEqual(['A logo is a JPEG or PNG picture']);
    expect(refused({ data: 'AAAA' })?.join()).toMatch(/logo is no JPEG or PNG picture.*form of the group/);
    const large = Buffer.concat([jpegStart(640, 800), Buffer.alloc(LOGO_BYTES)]).toString('base64');
    expect(refused({ mime: 'image/jpeg', data: large })?.join()).toMatch(/more than 100 kB/);
  });
});
