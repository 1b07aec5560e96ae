import { isBase64, type PictureType, readPicture } from '../../model/picture-bytes.ts';
import type { PrintedDocument } from '../../templates/printed-document.ts';
import { declared, element, namespaces, type Xml } from './xml.ts';

/** A photo or logo as it goes into the file. */
export type Picture = {
  /** Names its relationship and, with its ending, its file. */
  readonly id: string;
  readonly file: string;
  readonly mime: PictureType;
  readonly bytes: Uint8Array;
  readonly alt: string;
  /** Of the frame in millimetres. */
  readonly width: number;
  readonly height: number;
  /** What is cut off at both sides and above and below, in parts of the picture. */
  readonly cut: { readonly sides: number; readonly ends: number };
  /** Tells the places apart at which pictures stand, from 1. */
  readonly place: number;
};

/** What stands in the file: the photo, and by its section the logos. */
export type Pictures = { readonly photo: Picture | null; readonly logos: ReadonlyMap<string, readonly Picture[]> };

const endings: Readonly<Record<PictureType, string>> = { 'image/jpeg': 'jpeg', 'image/png': 'png' };

type Printed = Pick<Picture, 'alt' | 'width' | 'height'> & { readonly base64: string };

/** The pictures ready for their frames; bytes that are no picture are left out. */
export function picturesOf({ photo, sections }: Pick<PrintedDocument, 'photo' | 'sections'>): Pictures {
  let place = 0;
  const ready = ({ base64, alt, width, height }: Printed, id: string): Picture | null => {
    const size = isBase64(base64) ? readPicture(base64) : null;
    if (!size) return null;
    place++;
    // How much flatter the picture is than its frame.
    const flatter = ((height / width) * size.width) / size.height;
    return {
      id,
      file: `${id}.${endings[size.mime]}`,
      mime: size.mime,
      bytes: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
      alt,
      width,
      height,
      cut: { sides: share((1 - 1 / flatter) / 2), ends: share((1 - flatter) / 2) },
      place,
    };
  };
  return {
    photo: photo && ready({ ...photo, height: photo.width * photo.ratio }, 'photo'),
    logos: new Map(sections.map(({ id, logos = [] }) => [id, logos.flatMap((logo) => ready(logo, `logo${place + 1}`) ?? [])])),
  };
}

/** Less than a pixel of a picture is nothing. */
const share = (part: number): number => (part > 0.0005 ? part : 0);

export function allPictures({ photo, logos }: Pictures): readonly Picture[] {
  return [...(photo ? [photo] : []), ...[...logos.values()].flat()];
}

const EMU_PER_MM = 36_000;

/** The run with a picture, which stands in the line as a letter does: readers that read aloud find it there. */
export function picture({ id, file, alt, width, height, cut, place }: Picture): Xml {
  const extent = { cx: Math.round(width * EMU_PER_MM), cy: Math.round(height * EMU_PER_MM) };
  const cutOff = (part: number) => (part > 0 ? Math.round(part * 100_000) : undefined);
  const cropped = { l: cutOff(cut.sides), t: cutOff(cut.ends), r: cutOff(cut.sides), b: cutOff(cut.ends) };
  const pic = element(
    'pic:pic',
    declared('pic'),
    element('pic:nvPicPr', {}, element('pic:cNvPr', { id: place, name: file, descr: alt }), element('pic:cNvPicPr')),
    element('pic:blipFill', {}, element('a:blip', { 'r:embed': id }), element('a:srcRect', cropped), stretched),
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
    element('wp:docPr', { id: place, name: id === 'photo' ? 'Photo' : `Logo ${place}`, descr: alt }),
    element('wp:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { ...declared('a'), noChangeAspect: 1 })),
    element('a:graphic', declared('a'), element('a:graphicData', { uri: namespaces.pic }, pic)),
  );
  return element('w:r', {}, element('w:drawing', {}, drawing));
}

const stretched = element('a:stretch', {}, element('a:fillRect'));
