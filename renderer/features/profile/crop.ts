/** Width and height, in pixels. */
export type Size = { readonly width: number; readonly height: number };
/** A part of a picture, in its pixels. */
export type Frame = Size & { readonly left: number; readonly top: number };
/** What is cut out: its middle, in parts of the picture, and how much it is enlarged; 1 takes in as much as fits. */
export type Crop = { readonly x: number; readonly y: number; readonly zoom: number };

/** Shapes that a photo can have: width by height. */
export const shapes = { square: 1, portrait: 4 / 5 } as const;
export type Shape = keyof typeof shapes;

/** The smallest frame that is worth printing, in pixels. */
const LEAST = 60;
const MOST_ZOOM = 8;

const between = (least: number, value: number, most: number) => Math.min(Math.max(value, least), Math.max(least, most));

function widthAt(zoom: number, size: Size, shape: Shape): number {
  return Math.min(size.width, size.height * shapes[shape]) / zoom;
}

/** The largest enlargement that leaves something to print. */
export function mostZoom(size: Size, shape: Shape): number {
  return between(1, widthAt(1, size, shape) / LEAST, MOST_ZOOM);
}

/** The crop as it is possible: inside of the picture, neither too small nor too large. */
export function kept({ x, y, zoom }: Crop, size: Size, shape: Shape): Crop {
  const possible = between(1, zoom, mostZoom(size, shape));
  const halfWidth = widthAt(possible, size, shape) / 2 / size.width;
  const halfHeight = widthAt(possible, size, shape) / shapes[shape] / 2 / size.height;
  return { x: between(halfWidth, x, 1 - halfWidth), y: between(halfHeight, y, 1 - halfHeight), zoom: possible };
}

/** The first proposal: as much as fits, from the middle, in upright pictures a little above it, where faces are. */
export function firstCrop(size: Size, shape: Shape): Crop {
  return kept({ x: 0.5, y: size.height > size.width ? 0.42 : 0.5, zoom: 1 }, size, shape);
}

export function frameOf(crop: Crop, size: Size, shape: Shape): Frame {
  const width = widthAt(crop.zoom, size, shape);
  const height = width / shapes[shape];
  return { left: crop.x * size.width - width / 2, top: crop.y * size.height - height / 2, width, height };
}

/** The picture moved under the frame by parts of the frame: to the right and down. */
export function moved(crop: Crop, size: Size, shape: Shape, right: number, down: number): Crop {
  const { width, height } = frameOf(crop, size, shape);
  return kept({ ...crop, x: crop.x - (right * width) / size.width, y: crop.y - (down * height) / size.height }, size, shape);
}

export function zoomed(crop: Crop, size: Size, shape: Shape, factor: number): Crop {
  return kept({ ...crop, zoom: crop.zoom * factor }, size, shape);
}

/** What a key does to the crop; null: nothing. With Shift the picture moves further. */
export function keyedCrop(key: string, shift: boolean, crop: Crop, size: Size, shape: Shape): Crop | null {
  const step = shift ? 0.1 : 0.02;
  const ways: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-step, 0],
    ArrowRight: [step, 0],
    ArrowUp: [0, -step],
    ArrowDown: [0, step],
  };
  const way = ways[key];
  if (way) return moved(crop, size, shape, ...way);
  if (key === '+' || key === '=') return zoomed(crop, size, shape, 1.1);
  return key === '-' || key === '−' ? zoomed(crop, size, shape, 1 / 1.1) : null;
}
