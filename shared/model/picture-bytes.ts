/** What the first bytes of a picture say, read from its base64 text without decoding all of it. */

export const pictureTypes = ['image/jpeg', 'image/png'] as const;
export type PictureType = (typeof pictureTypes)[number];
/** Width and height in pixels. */
export type Picture = { readonly mime: PictureType; readonly width: number; readonly height: number };

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const sixBits = new Map([...alphabet].map((character, value) => [character, value]));

/** Whether a text is base64 with its padding and nothing else. */
export function isBase64(text: string): boolean {
  return text.length > 0 && text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
}

/** How many bytes a base64 text stands for. */
export function byteLength(base64: string): number {
  return (base64.length / 4) * 3 - (base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0);
}

/** Bytes of a base64 text; beyond its end there are none. */
function bytesAt(base64: string, from: number, count: number): readonly number[] {
  const first = Math.floor(from / 3);
  const bytes: number[] = [];
  for (let group = first; group * 3 < from + count && group * 4 < base64.length; group++) {
    const bits = [...base64.slice(group * 4, group * 4 + 4)].reduce((sum, one) => sum * 64 + (sixBits.get(one) ?? 0), 0);
    bytes.push((bits >> 16) & 255, (bits >> 8) & 255, bits & 255);
  }
  return bytes.slice(from - first * 3, Math.min(from + count, byteLength(base64)) - first * 3);
}

const bigEndian = (bytes: readonly number[]): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0);

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const pngHeader = [0x49, 0x48, 0x44, 0x52];
const startsWith = (bytes: readonly number[], wanted: readonly number[]) => wanted.every((byte, i) => bytes[i] === byte);

/** The kind and size of a picture as its own bytes tell; null for anything but a JPEG or PNG picture. */
export function readPicture(base64: string): Picture | null {
  const start = bytesAt(base64, 0, 24);
  if (startsWith(start, pngStart)) {
    if (start.length < 24 || !startsWith(start.slice(12), pngHeader)) return null;
    return sized('image/png', bigEndian(start.slice(16, 20)), bigEndian(start.slice(20, 24)));
  }
  return startsWith(start, [0xff, 0xd8, 0xff]) ? readJpeg(base64) : null;
}

/** Goes from segment to segment until one tells the size of the frame. */
function readJpeg(base64: string): Picture | null {
  for (let at = 2; ; ) {
    const [lead, marker = 0, ...rest] = bytesAt(base64, at, 9);
    if (lead !== 0xff || rest.length < 2) return null;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // C4, C8 and CC lie among the frames and are none; with D9 and DA the picture itself has begun or ended.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return rest.length < 7 ? null : sized('image/jpeg', bigEndian(rest.slice(5, 7)), bigEndian(rest.slice(3, 5)));
    const length = bigEndian(rest.slice(0, 2));
    if (marker === 0xd9 || marker === 0xda || length < 2) return null;
    at += 2 + length;
  }
}

const sized = (mime: PictureType, width: number, height: number): Picture | null =>
  width > 0 && height > 0 ? { mime, width, height } : null;
