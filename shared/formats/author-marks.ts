import { fullName, type Name } from '../model/names.ts';
import type { Proposal } from './format.ts';

const SIGNS = '*∗⁎†‡§¶';
const NAMED: Readonly<Record<string, string>> = {
  ast: '*',
  dag: '†',
  dagger: '†',
  textdagger: '†',
  ddag: '‡',
  ddagger: '‡',
  textdaggerdbl: '‡',
  S: '§',
  P: '¶',
};
/** Signs at the end of a name, raised or not, with numbers of affiliations when they are raised. */
const RAISED = new RegExp(`\\s*(?:<sup>([${SIGNS}\\d,;\\s]+)</sup>|\\$\\^?\\{?([^$]{1,40}?)\\}?\\$|([${SIGNS}][${SIGNS},;\\s]*))$`, 'u');

/** A part of a name without the marks at its end, and these marks, each once: `*`, `†`. */
export function withoutMarks(part: string): { readonly text: string; readonly marks: readonly string[] } {
  const [whole = '', raised, maths, plain] = RAISED.exec(part) ?? [];
  const found = raised ?? plain ?? maths?.replace(/\\([a-z]+|S|P)\b/gi, (_, name: string) => NAMED[name] ?? '?') ?? '';
  if (!whole || /[^\s,;\d^{}*∗⁎†‡§¶]/u.test(found)) return { text: part, marks: [] };
  const marks = new Set([...found].filter((sign) => SIGNS.includes(sign)).map((sign) => ('∗⁎'.includes(sign) ? '*' : sign)));
  return { text: part.slice(0, -whole.length), marks: [...marks] };
}

/** What marks may mean. One that several authors share often says that they contributed equally, one of a single author who is written to. */
export function proposalsOfMarks(names: readonly { readonly name: Name; readonly marks: readonly string[] }[]): readonly Proposal[] {
  return [...new Set(names.flatMap(({ marks }) => marks))].map((sign) => {
    const contributors = names.flatMap(({ marks }, i) => (marks.includes(sign) ? [i] : []));
    const who = listed(contributors.map((i) => names[i]?.name));
    return contributors.length > 1
      ? { mark: 'equal', contributors, message: `${who} have the mark ${sign}, which often says that they contributed equally.` }
      : { mark: 'corresponding', contributors, message: `${who} has the mark ${sign}, which often says who the corresponding author is.` };
  });
}

const meanings: readonly (readonly [pattern: RegExp, mark: Proposal['mark'], words: string])[] = [
  [/^(?:equal|co-?first|joint-?first|shared-?first)/i, 'equal', 'contributed equally'],
  [/^corresp/i, 'corresponding', 'correspond'],
];

/**
 * What a data annotation of BibLaTeX says about its list of names: `1=equal; 2=equal; 3=corresponding`.
 * @param names in the order of the list
 */
export function proposalsOfAnnotation(annotation: string, names: readonly Name[]): readonly Proposal[] {
  const said = annotation.split(';').flatMap((one) => {
    const [, at = '', words = ''] = /^\s*(\d{1,4})\s*=\s*"?([^"]*)"?\s*$/.exec(one) ?? [];
    return names[Number(at) - 1] ? words.split(',').map((word) => [Number(at) - 1, word.trim().replace(/\s+/g, '-')] as const) : [];
  });
  return meanings.flatMap(([pattern, mark, words]): Proposal[] => {
    const contributors = [...new Set(said.flatMap(([at, word]) => (pattern.test(word) ? [at] : [])))].toSorted((a, b) => a - b);
    if (contributors.length === 0) return [];
    const who = listed(contributors.map((i) => names[i]));
    const says = mark === 'equal' ? words : contributors.length > 1 ? 'are corresponding authors' : 'is the corresponding author';
    return [{ mark, contributors, message: `The file says that ${who} ${says}.` }];
  });
}

function listed(names: readonly (Name | undefined)[]): string {
  const words = names.flatMap((name) => (name ? [fullName(name)] : []));
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
