import { type Name, parseNames } from '../../model/names.ts';
import { jsonEqual } from '../../text/json-equal.ts';
import { invertedName } from '../write-names.ts';

/** Numbers by which Scopus tells authors apart: "Doe, Jane (57190000000)". */
const AUTHOR_ID = /\s*\(\d{6,}\)/g;
/** "van der {Berg}, {Ada}, {Jr.}", "{Humboldt}, {Alexander} von": parts that stay whole, as we write them where nothing else would say where they end. */
const DIVIDED = /^((?:\p{Ll}[\p{L}'’]* ?)*)\{([^{}]+)\}(?:, \{([^{}]*)\}((?: \p{Ll}[\p{L}'’]*)*))?(?:, \{([^{}]+)\})?$/u;

/** The names in a cell, as people and databases list them: semicolons, "and" or commas between; `{…}` keeps a name in one piece. */
export function namesInCell(cell: string): Name[] {
  const text = cell.replace(AUTHOR_ID, '').trim();
  const parts = text.match(/(?:\{[^{}]*\}|[^;])+/g)?.map((part) => part.trim()) ?? [];
  const isDivided = (part: string) => DIVIDED.test(part) && !/^\{[^{}]*\}$/.test(part);
  return parts.some(isDivided)
    ? parts.flatMap((part) => (isDivided(part) ? [divided(part)] : parseNames(`${part};`, true).map(withDroppedParticle)))
    : parseNames(text, true).map(withDroppedParticle);
}

function divided(part: string): Name {
  const [, before = '', family = '', given, after = '', suffix] = DIVIDED.exec(part) ?? [];
  const particle = before.trim();
  const dropped = after.trim();
  return {
    family,
    ...(given ? { given } : {}),
    ...(particle ? { 'non-dropping-particle': particle } : {}),
    ...(dropped ? { 'dropping-particle': dropped } : {}),
    ...(suffix ? { suffix } : {}),
  };
}

/** "Humboldt, Alexander von": a particle behind the given names belongs to the family name only where that stands alone. */
function withDroppedParticle(name: Name): Name {
  const [, given, particle] =
    /^(.*?\S) ((?:von|van|de|der|den|zu|zur|di|da|du|af|av)(?: (?:der|den|dem|la|las|los))?)$/u.exec(name.given ?? '') ?? [];
  return given && particle && !name['non-dropping-particle'] && !name['dropping-particle']
    ? { ...name, given, 'dropping-particle': particle }
    : name;
}

/** A list of names from which {@link namesInCell} reads the same names. */
export function cellOfNames(names: readonly Name[]): string {
  const cell = names.map(cellOfName).join('; ');
  return jsonEqual(namesInCell(cell), names.map(printed)) ? cell : names.map(whole).join('; ');
}

/** What a table can say of a name. */
function printed({ family, given, suffix, literal, ...name }: Name): Name {
  const { 'dropping-particle': dropped, 'non-dropping-particle': kept } = name;
  const whole = literal || (family ? '' : given);
  if (whole) return { literal: whole };
  return {
    family,
    ...(given ? { given } : {}),
    ...(dropped ? { 'dropping-particle': dropped } : {}),
    ...(kept ? { 'non-dropping-particle': kept } : {}),
    ...(suffix ? { suffix } : {}),
  };
}

function cellOfName(name: Name): string {
  if (name.literal || !name.family) return whole(name);
  const { 'dropping-particle': dropped, ...rest } = name;
  const simple = dropped ? invertedName({ ...rest, given: [name.given, dropped].filter(Boolean).join(' ') }) : invertedName(name);
  return jsonEqual(namesInCell(`${simple};`), [printed(name)]) ? simple : whole(name);
}

/** The name with each part in braces. */
function whole(name: Name): string {
  const braced = (text = '') => `{${text.replace(/[{}]/g, '')}}`;
  const particle = (text = '') => text.replace(/[{},;]/g, '');
  if (name.literal || !name.family) return braced(name.literal ?? name.given);
  const last = [particle(name['non-dropping-particle']), braced(name.family)].filter(Boolean).join(' ');
  const first = [braced(name.given), particle(name['dropping-particle'])].filter(Boolean).join(' ');
  return [last, first, ...(name.suffix ? [braced(name.suffix)] : [])].join(', ');
}
