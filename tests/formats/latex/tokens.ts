/** TeX's own rules for reading a source, written from The TeXbook, chapter 7 and 8, and not from the writer. */

export type Token =
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'begin' | 'end' | 'space' | 'par' }
  /** A character with a meaning of its own for TeX: `$`, `&`, `#`, `^`, `_`, `~`. */
  | { readonly kind: 'active'; readonly sign: string }
  | { readonly kind: 'letter'; readonly sign: string };

/** The tokens of a source; comments and spaces at the beginning of lines are gone. */
export function tokens(source: string): Token[] {
  const found: Token[] = [];
  for (const line of source.split('\n')) {
    const signs = [...line.trimEnd()];
    let at = 0;
    let skipping = true;
    let commented = false;
    while (at < signs.length) {
      const sign = signs[at++] ?? '';
      if (sign === '%') {
        commented = true;
        break;
      }
      if (sign === ' ' || sign === '\t') {
        if (!skipping) found.push({ kind: 'space' });
        skipping = true;
        continue;
      }
      skipping = false;
      if (sign === '\\') {
        let name = signs[at++] ?? '';
        if (/[a-z@]/i.test(name)) {
          while (/^[a-z@]$/i.test(signs[at] ?? '')) name += signs[at++];
          skipping = true;
        }
        found.push({ kind: 'command', name });
      } else if (sign === '^' && signs[at] === '^') throw new Error('A character in hidden notation');
      else if (sign === '{') found.push({ kind: 'begin' });
      else if (sign === '}') found.push({ kind: 'end' });
      else if ('$&#^_~'.includes(sign)) found.push({ kind: 'active', sign });
      else found.push({ kind: 'letter', sign });
    }
    if (commented) continue;
    if (signs.length === 0) found.push({ kind: 'par' });
    else if (!skipping) found.push({ kind: 'space' });
  }
  return found;
}

/** Commands that stand for a character, and the character. */
const characters: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textasciicircum: '^',
  textasciitilde: '~',
  '{': '{',
  '}': '}',
  $: '$',
  '&': '&',
  '%': '%',
  '#': '#',
  _: '_',
  ',': ' ',
  '-': '',
  allowbreak: '',
};

/** Names of the commands in their order but for those that stand for a character. */
export function commandsOf(list: readonly Token[]): string[] {
  return list.flatMap((token) => (token.kind === 'command' && !(token.name in characters) ? [token.name] : []));
}

/** Commands of which the first group is not printed. */
const silent: ReadonlySet<string> = new Set(['href', 'hyperlink', 'cvreference', 'begin', 'end', 'label']);

/** Commands with an optional argument. */
const optional: ReadonlySet<string> = new Set(['cventry', 'cvcontact']);

/** Where an optional argument ends: at the first bracket outside of groups. */
function closing(list: readonly Token[], from: number): number {
  let open = 0;
  for (let i = from; i < list.length; i++) {
    const token = list[i] as Token;
    open += token.kind === 'begin' ? 1 : token.kind === 'end' ? -1 : 0;
    if (open === 0 && token.kind === 'letter' && token.sign === ']') return i;
  }
  throw new Error('An optional argument never ends');
}

/** What is printed of the body of a document: characters, those behind commands too, without groups. */
export function printed(list: readonly Token[]): string {
  let text = '';
  for (let i = 0; i < list.length; i++) {
    const token = list[i] as Token;
    if (token.kind === 'letter') text += token.sign;
    else if (token.kind === 'active') text += token.sign === '~' ? ' ' : token.sign;
    else if (token.kind === 'space' || token.kind === 'par') text += ' ';
    else if (token.kind === 'command') {
      text += characters[token.name] ?? '';
      const bracket = list[i + 1];
      if (optional.has(token.name) && bracket?.kind === 'letter' && bracket.sign === '[') {
        const end = closing(list, i + 1);
        text += printed(list.slice(i + 2, end));
        i = end;
      }
      if (silent.has(token.name) && list[i + 1]?.kind === 'begin') while (list[++i]?.kind !== 'end');
    }
  }
  return text;
}

/** How deep groups nest at the end: 0 where they balance. Throws where one ends that never began. */
export function depth(list: readonly Token[]): number {
  let open = 0;
  for (const { kind } of list) {
    open += kind === 'begin' ? 1 : kind === 'end' ? -1 : 0;
    if (open < 0) throw new Error('A group ends that never began');
  }
  return open;
}

const HEAD = '\\thispagestyle{empty}';

/** What is printed: the document after its preamble. */
export const bodyOf = (source: string): string => source.slice(source.indexOf(HEAD) + HEAD.length);
