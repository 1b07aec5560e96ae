const LONGEST = 60;

/** Says nothing about an item: ids, kinds and links to others. */
const silent = new Set(['id', 'kind', 'type', 'person', 'owner', 'role', 'collection']);

/** How people know an item of any shape: its title or name, else its first text, else its id, shortened; blank without any of them. */
export function labelOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return '';
  const { title, name, id, ...rest } = item as Record<string, unknown>;
  const { given, family, literal } = (typeof name === 'object' && name !== null ? name : {}) as Record<string, unknown>;
  const inFull = [given, family].filter((part) => typeof part === 'string').join(' ');
  const texts = [title, name, literal, inFull, ...Object.entries(rest).flatMap(([key, value]) => (silent.has(key) ? [] : [value])), id];
  const label = texts.find((text): text is string => typeof text === 'string' && text.trim() !== '')?.trim() ?? '';
  return label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label;
}
