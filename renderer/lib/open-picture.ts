import { LOGO_BYTES, type Logo } from '../../shared/model/photo.ts';
import { readPicture } from '../../shared/model/picture-bytes.ts';
import { shrink, WIDEST } from './shrink.ts';

/** A picture that was chosen, as the browser decoded it, turned as the camera was held. */
export type Chosen = { readonly bitmap: ImageBitmap; readonly name: string };

/** Reads a picture of any kind that the browser knows; null when the file holds none. Nothing leaves the computer. */
export async function openPicture(file: File): Promise<Chosen | null> {
  try {
    return { bitmap: await createImageBitmap(file), name: file.name };
  } catch {
    return null;
  }
}

/** How much of a canvas the compression keeps at first: logos with few colours stay sharp as PNG then. */
const SHARP = 0.9;

/**
 * The whole picture as a logo that a portfolio takes, or null when it cannot be made small enough. What is transparent becomes white, as
 * on paper.
 */
export function logoOf({ bitmap }: Chosen): Logo | null {
  const { width, height } = bitmap;
  const canvas = document.createElement('canvas');
  const data = shrink(
    (wide, quality) => {
      canvas.width = wide;
      canvas.height = Math.max(1, Math.round((wide * height) / width));
      const pen = canvas.getContext('2d');
      if (!pen) return '';
      pen.imageSmoothingQuality = 'high';
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL(quality > SHARP ? 'image/png' : 'image/jpeg', quality).split(',')[1] ?? '';
    },
    // A tall one is no higher than a wide one is wide.
    Math.min(width, (WIDEST * width) / height),
    LOGO_BYTES,
  );
  const made = data === null ? null : readPicture(data);
  return made && data !== null ? { mime: made.mime, data } : null;
}
