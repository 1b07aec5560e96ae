import { PHOTO_BYTES, type Photo } from '../../../shared/model/photo.ts';
import type { Chosen } from '../../lib/open-picture.ts';
import { shrink } from '../../lib/shrink.ts';
import { type Crop, frameOf, type Shape, shapes } from './crop.ts';

/** Draws what is cut out over the whole canvas; what is transparent becomes white, as on paper. */
export function drawCrop(canvas: HTMLCanvasElement, bitmap: ImageBitmap, crop: Crop, shape: Shape, width: number): void {
  canvas.width = Math.round(width);
  canvas.height = Math.round(width / shapes[shape]);
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const { left, top, width: across, height } = frameOf(crop, bitmap, shape);
  pen.imageSmoothingQuality = 'high';
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(bitmap, left, top, across, height, 0, 0, canvas.width, canvas.height);
}

/** What is cut out as a photo that a portfolio takes, or null when it cannot be made small enough. Notes of the camera stay behind. */
export function photoOf({ bitmap }: Chosen, crop: Crop, shape: Shape): Pick<Photo, 'mime' | 'data'> | null {
  const canvas = document.createElement('canvas');
  const data = shrink(
    (width, quality) => {
      drawCrop(canvas, bitmap, crop, shape, width);
      return canvas.toDataURL('image/jpeg', quality).split(',')[1] ?? '';
    },
    frameOf(crop, bitmap, shape).width,
    PHOTO_BYTES,
  );
  return data === null ? null : { mime: 'image/jpeg', data };
}
