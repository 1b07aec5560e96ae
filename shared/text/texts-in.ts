import { isPhotoLike } from '../model/photo.ts';

type Path = readonly (string | number)[];

/** Every text inside of a value, with the path that leads to it; the bytes of a photo are none. */
export function textsIn(value: unknown, path: Path = []): { readonly path: Path; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((one, index) => textsIn(one, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  if (isPhotoLike(value)) return textsIn(value.alt, [...path, 'alt']);
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, [...path, key]));
}
