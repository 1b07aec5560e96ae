import type { Finding, Place } from '../model/problem.ts';
import type { CommonOptions } from '../templates/define-template.ts';
import { fontChain } from '../templates/fonts.ts';
import { printedName } from '../templates/printed-document.ts';
import { templateById } from '../templates/registry.ts';
import type { Block, CvDocument, Inline, Run, Source } from './cv-document.ts';
import { runText } from './runs.ts';

/** For each bundled family the inclusive ranges of characters that all of its faces have (resources/fonts/coverage.json). */
export type Coverage = Readonly<Record<string, readonly (readonly [number, number])[]>>;

/**
 * Names every printed character that no bundled font has, one error per place: such a character would leave a gap on the page.
 * Line breaks and tabs count as spaces.
 */
export function checkGlyphs(cv: CvDocument, coverage: Coverage): Finding[] {
  const parsed = templateById(cv.template)?.options.safeParse(cv.options);
  // Without a usable template there are no pages; typesetting reports that.
  if (!parsed?.success) return [];
  const options = parsed.data as CommonOptions;
  const ranges = fontChain(options.font, cv.language).flatMap((family) => coverage[family] ?? []);
  const known = new Map<string, boolean>();
  const printable = (character: string): boolean => {
    let result = known.get(character);
    if (result === undefined) {
      const code = character.codePointAt(0) ?? 0;
      result = invisible.has(code) || (code >= 0x20 && !isNoText(code) && ranges.some(([first, last]) => code >= first && code <= last));
      known.set(character, result);
    }
    return result;
  };
  const findings: Finding[] = [];
  const everyday = COMMON.every(printable);
  for (const { source, text } of printedTexts(cv, options)) {
    if (everyday && onlyCommon.test(text)) continue;
    const missing = [...new Set(text.normalize('NFC'))].filter((character) => !printable(character));
    if (missing.length === 0) continue;
    findings.push({
      code: 'glyph-missing',
      severity: 'error',
      message: `No bundled font has ${list(missing)} in “${excerpt(text)}”. ${wayOut(missing)}`,
      place: placeOf(source),
    });
  }
  return findings;
}

/** Characters that guide the layout and have no shape: tab, line breaks, soft hyphen, zero-width spaces and joiners, direction of writing. */
const invisible: ReadonlySet<number> = new Set([
  ...[0x09, 0x0a, 0x0d, 0xad, 0x200b, 0x200c, 0x200d, 0x2060],
  ...[0x61c, 0x200e, 0x200f, 0x2066, 0x2067, 0x2068, 0x2069],
]);

/** Fonts may have a shape for them, but PDF/UA lets none of them into a text: marks of byte order and what is no character at all. */
const isNoText = (code: number): boolean => code === 0xfeff || (code & 0xfffe) === 0xfffe;

function wayOut(missing: readonly string[]): string {
  const it = missing.length === 1 ? 'it' : 'them';
  // A sign that nobody sees cannot be found, only typed over.
  return missing.every((character) => /\p{C}/u.test(character))
    ? `Nobody can see ${it}: delete these words and type them anew.`
    : `Remove or replace ${it}.`;
}

/** What most texts consist of; looked at character by character only where a font lacks some of it. */
const onlyCommon = /^[ -~\u00a0-\u00ac\u00ae-\u00ff–—‘’“”…]*$/;
const COMMON = [...Array.from({ length: 0x100 }, (_, code) => String.fromCodePoint(code)), ...'–—‘’“”…'].filter((c) => onlyCommon.test(c));

function* printedTexts(cv: CvDocument, options: CommonOptions): Generator<{ source: Source; text: string }> {
  const { header } = cv;
  yield { source: header.source, text: `${runText(printedName(cv, options))}${runText(header.headline)}` };
  for (const item of header.contacts) yield { source: item.source, text: runText(item.text) };
  for (const section of cv.sections) {
    yield { source: section.source, text: runText(section.heading) };
    for (const block of section.blocks) yield* blockTexts(block);
  }
}

function* blockTexts(block: Block): Generator<{ source: Source; text: string }> {
  const { source } = block;
  const all = (...runs: readonly Run[]) => ({ source, text: runs.map(runText).filter(Boolean).join(' ') });
  switch (block.kind) {
    case 'entry':
      yield all(block.organisation, block.unit, block.title, block.result, block.location, block.dates);
      for (const detail of block.details) yield { source: detail.source ?? source, text: all(detail.label ?? [], detail.content).text };
      return;
    case 'line':
      yield all(block.label ?? [], block.content);
      return;
    case 'reference':
      // Signs of contributors are those of the document: the legend under the list has them all.
      yield { source, text: `${block.label} ${runText(block.content.filter((inline) => !isSign(inline)))}` };
      return;
    case 'subheading':
    case 'paragraph':
    case 'bullet':
      yield all(block.content);
  }
}

const isSign = (inline: Inline): boolean => inline.kind === 'text' && inline.marks?.includes('sign') === true;

function placeOf(source: Source): Place {
  const path = source.path?.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  return { collection: source.collection, id: source.id, ...(path ? { path } : {}) };
}

function list(characters: readonly string[]): string {
  const shown = characters.slice(0, 5).map((character) => {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return /[\p{C}\p{Z}\p{M}]/u.test(character) ? code : `“${character}” (${code})`;
  });
  const rest = characters.length - shown.length;
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function excerpt(text: string): string {
  const shown = text.replace(/\p{Cc}+/gu, ' ');
  return shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
}
