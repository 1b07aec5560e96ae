import { isBase64, type PictureType, readPicture } from '../../model/picture-bytes.ts';
import type { PrintedPhoto } from '../../templates/printed-photo.ts';
import { declared, element, namespaces, type Xml } from './xml.ts';

/** A photo as it goes into the file. */
export type Picture = {
  readonly mime: PictureType;
  readonly bytes: Uint8Array;
  readonly alt: string;
  /** Of the frame in millimetres. */
  readonly width: number;
  readonly height: number;
  /** What is cut off at both sides and above and below, in parts of the picture. */
  readonly cut: { readonly sides: number; readonly ends: number };
};

export const pictureFiles: Readonly<Record<PictureType, string>> = { 'image/jpeg': 'photo.jpeg', 'image/png': 'photo.png' };

/** The relationship of the photo. */
export const PHOTO = 'photo';

/** The photo ready for its frame; null where there is none, or its bytes are no picture. */
export function pictureOf(photo: PrintedPhoto | null): Picture | null {
  const size = photo && isBase64(photo.base64) ? readPicture(photo.base64) : null;
  if (!photo || !size) return null;
  // How much flatter the picture is than its frame.
  const flatter = (photo.ratio * size.width) / size.height;
  return {
    mime: size.mime,
    bytes: Uint8Array.from(atob(photo.base64), (character) => character.charCodeAt(0)),
    alt: photo.alt,
    width: photo.width,
    height: photo.width * photo.ratio,
    cut: { sides: Math.max(0, (1 - 1 / flatter) / 2), ends: Math.max(0, (1 - flatter) / 2) },
  };
}

const EMU_PER_MM = 36_000;

/** The run with the photo, which stands in the line as a letter does: readers that read aloud find it there. */
export function picture({ mime, alt, width, height, cut }: Picture): Xml {
  const extent = { cx: Math.round(width * EMU_PER_MM), cy: Math.round(height * EMU_PER_MM) };
  const share = (part: number) => (part > 0 ? Math.round(part * 100_000) : undefined);
  const cropped = { l: share(cut.sides), t: share(cut.ends), r: share(cut.sides), b: share(cut.ends) };
  const pic = element(
    'pic:pic',
    declared('pic'),
    element('pic:nvPicPr', {}, element('pic:cNvPr', { id: 1, name: pictureFiles[mime], descr: alt }), element('pic:cNvPicPr')),
    element('pic:blipFill', {}, element('a:blip', { 'r:embed': PHOTO }), element('a:srcRect', cropped), stretched),
    element(
      'pic:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', extent)),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
    ),
  );
  const drawing = element(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', extent),
    element('wp:docPr', { id: 1, name: 'Photo', descr: alt }),
    element('wp:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { ...declared('a'), noChangeAspect: 1 })),
    element('a:graphic', declared('a'), element('a:graphicData', { uri: namespaces.pic }, pic)),
  );
  return element('w:r', {}, element('w:drawing', {}, drawing));
}

const stretched = element('a:stretch', {}, element('a:fillRect'));
