import type { Command } from '../../shared/portfolio/commands.ts';

/**
 * Whether `next` may be sent instead of `waiting`, which was to be sent just before it: true only where both together end in exactly
 * what `next` alone ends in. An unfinished text never takes the place of a value: the value is what is stored, the text only stands
 * beside it. (History joins the two into one step of undo; that is another question.)
 */
export function replaces(waiting: Command, next: Command): boolean {
  if (waiting.kind === 'set' && next.kind === 'set') {
    return sameItem(waiting, next) && pathsOf(waiting) === pathsOf(next) && !shiftsLines(waiting) && !shiftsLines(next);
  }
  if (waiting.kind === 'draft') {
    // Dropping an unfinished text, or typing on in it, settles what was typed before.
    const field = next.kind === 'draft' ? next.draft : next.kind === 'drop-draft' ? next : null;
    return field !== null && sameItem(waiting.draft, field) && waiting.draft.path === field.path;
  }
  return false;
}

type Item = { readonly collection: string; readonly id: string };
type Changes = Extract<Command, { kind: 'set' }>;

const sameItem = (a: Item, b: Item) => a.collection === b.collection && a.id === b.id;
const pathsOf = ({ changes }: Changes) => JSON.stringify(changes.map(({ path }) => path));

/** Removing a line of a list moves those behind it: done twice, it removes two. */
const shiftsLines = ({ changes }: Changes) => changes.some(({ path, value }) => value === undefined && typeof path.at(-1) === 'number');
