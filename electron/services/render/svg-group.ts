import { fingerprint } from '../../../shared/text/fingerprint.ts';

/**
 * Pages as a small tree for the browser. A run of glyphs is one path with `data-run`: names of outlines and their places, which the
 * browser joins (some 2,000 `<use>` elements a page were slow to paint). Groups that only hold one other are folded into it and runs
 * carry their own place, because every `transform` costs the browser book-keeping at each paint. Groups carry `data-tid`, a
 * fingerprint of their content without their place.
 */

export type SvgGroup = {
  readonly tag: string;
  /** Where it stands in its parent, in points, and what else is done to it there. */
  readonly place: Place;
  readonly attributes: string;
  /** Names of outlines with their places, for a run of glyphs. */
  readonly run: string;
  /** Fingerprint of the content for groups that may be reused, else empty. */
  readonly tid: string;
  /** Fingerprint of the element with all it contains, without its place unless that is part of its outline. */
  readonly hash: string;
  readonly children: readonly SvgGroup[];
};

export type Place = { readonly x: number; readonly y: number; readonly turn: string };
export const HERE: Place = { x: 0, y: 0, turn: '' };

/** A group and the only element in it as one element; null where the two cannot be. */
export function folded(group: { readonly place: Place; readonly reusable: boolean }, attributes: string, only: SvgGroup): SvgGroup | null {
  const { x, y, turn } = group.place;
  if (turn && (only.place.turn || only.place.x !== 0 || only.place.y !== 0)) return null;
  if (only.run && turn && !scale.test(turn)) return null;
  if (attributeNames(attributes).some((name) => attributeNames(only.attributes).includes(name))) return null;
  const place = { x: thousandths(x + only.place.x), y: thousandths(y + only.place.y), turn: turn || only.place.turn };
  return finished({ ...only, place, attributes: attributes + only.attributes, reusable: group.reusable || only.tid !== '' });
}

const scale = /^scale\(([-\d.]+)[ ,]+([-\d.]+)\)$/;
const attributeNames = (attributes: string): readonly string[] => [...attributes.matchAll(/ ([\w:-]+)="/g)].map(([, name = '']) => name);
const thousandths = (value: number) => Math.round(value * 1000) / 1000;

/**
 * The renderer's own fingerprints will not do: measured, they differ between two renderings of the same page about one time in
 * twenty.
 */
export function finished(made: Omit<SvgGroup, 'tid' | 'hash'> & { readonly reusable: boolean }): SvgGroup {
  const { tag, place, attributes, run, reusable, children } = made;
  const within = children.map((child) => (child.run ? child.hash : child.hash + placed(child.place))).join('');
  const hash = fingerprint(tag + attributes + (run && run + placed(place)) + within);
  return { tag, place, attributes, run, tid: reusable ? hash : '', hash, children };
}

function placed({ x, y, turn }: Place): string {
  const moved = x || y ? `translate(${x} ${y})` : '';
  return moved || turn ? ` transform="${[moved, turn].filter(Boolean).join(' ')}"` : '';
}

/** Where a run begins and how large its outlines are: `56.69 70.2 0.0105 -0.0105`. */
function at({ x, y, turn }: Place): string {
  const [, across = '1', up = '1'] = scale.exec(turn) ?? [];
  return `${x} ${y} ${across} ${up}`;
}

/** Markup of a group; those for which `held` is true are stubs that name what the browser already shows, at their place. */
export function writeSvg(group: SvgGroup, held: (tid: string) => boolean): string {
  const { tag, attributes, run, tid, children } = group;
  // The outline of a run is made for its place.
  const place = run ? ` data-run="${run}" data-at="${at(group.place)}"` : placed(group.place);
  if (tid && held(tid)) return `<g data-tid="${tid}" data-held=""${run ? '' : place}/>`;
  const key = tid ? ` data-tid="${tid}"` : '';
  if (!children.length) return `<${tag}${key}${place}${attributes}/>`;
  return `<${tag}${key}${place}${attributes}>${children.map((child) => writeSvg(child, held)).join('')}</${tag}>`;
}

/** Fingerprints of a group and of everything in it. */
export function collectTids(group: SvgGroup, into: Set<string>): Set<string> {
  if (group.tid) into.add(group.tid);
  for (const child of group.children) collectTids(child, into);
  return into;
}

/** Names of the glyphs a group uses, leaving out what is `held`. */
export function collectGlyphs(group: SvgGroup, held: (tid: string) => boolean, into = new Set<string>()): Set<string> {
  if (group.tid && held(group.tid)) return into;
  for (const [, name = ''] of group.run.matchAll(/(?:^|;)(\w+)/g)) into.add(name);
  for (const child of group.children) collectGlyphs(child, held, into);
  return into;
}
