import type { Block, CvDocument, Detail, Inline, Run, Source } from '../compose/cv-document.ts';
import { runText } from '../compose/runs.ts';
import { collectionNames } from '../model/collection-names.ts';
import { safeUrl } from '../model/identifiers.ts';
import { fontChain } from './fonts.ts';
import { afterLabel, arrangedEntry, inReadingOrder, pageOptions, printedName, subheadingLevel } from './printed-document.ts';
import { logosOf, photoOf } from './printed-photo.ts';

/** Prefix of the labels by which pages name the source of a line. */
const SOURCE = 's:';

/** `s:entries:e-1:details.0.text`, the label of a block on the pages. */
export function sourceLabel(source: Source): string {
  return `${SOURCE}${source.collection}|${source.id}|${source.path ?? ''}`;
}

const isCollection = (name: string | undefined): name is Source['collection'] => collectionNames.some((one) => one === name);

/** The source named by a label of a page, or null when the label is not one of ours. */
export function parseSourceLabel(label: string): Source | null {
  if (!label.startsWith(SOURCE)) return null;
  const [collection, id, ...path] = label.slice(SOURCE.length).split('|');
  if (!id || !isCollection(collection)) return null;
  return { collection, id, ...(path.join('|') ? { path: path.join('|') } : {}) };
}

/** The document that another one is a part of, whose pages have to look as they do there; `skipped`: pages left out before the part. */
export type Within = { readonly whole: CvDocument; readonly skipped: number };

/**
 * What the Typst files read as data: the document with everything decided that Typst would have to guess — font chain, language
 * parts, which links lead somewhere, what stays together on a page. Options missing in `cv` get the template's defaults.
 */
export function pageData(cv: CvDocument, { whole, skipped }: Within = { whole: cv, skipped: 0 }): Record<string, unknown> {
  const options = pageOptions(cv);
  const [lang, region] = languageParts(cv.language);
  const references = whole.sections.flatMap((section) => section.blocks.filter((b) => b.kind === 'reference'));
  const anchors = new Set(references.map((b) => b.anchor));
  const taken = new Set<string>();
  const cited = new Set<string>();
  const anchorOf = (target: string): string => {
    if (!anchors.has(target)) return '';
    cited.add(target);
    return anchorLabel(target);
  };
  const run = (inlines: Run): readonly unknown[] => {
    const known = written.get(inlines);
    if (known) return known;
    const data = inlines.flatMap((inline) => inlineData(inline, anchorOf));
    // What cites depends on the references that there are.
    if (!inlines.some(citing)) written.set(inlines, data);
    return data;
  };
  const measure = charactersPerLine(options);
  const printed = inReadingOrder(whole);

  const detail = (line: Detail) => ({
    ...labelled(line.label, run),
    content: run(line.content),
    mark: line.source ? sourceLabel(line.source) : '',
  });
  const block = (b: Block, side: boolean): Record<string, unknown> => {
    const mark = sourceLabel(b.source);
    switch (b.kind) {
      case 'entry': {
        const { before, rows } = arrangedEntry(cv, b, options, side);
        return {
          kind: b.kind,
          mark,
          before: run(before),
          rows: rows.map(({ left, right, role }) => ({ left: run(left), right: run(right), role: role ?? '' })),
          details: b.details.map(detail),
          detailStyle: b.detailStyle,
          keep: 2 + b.details.reduce((lines, d) => lines + lineCount(textOf(d), measure), 0) <= KEEP_LINES,
        };
      }
      case 'reference': {
        const anchor = taken.has(b.anchor) ? '' : anchorLabel(b.anchor);
        taken.add(b.anchor);
        return { kind: b.kind, mark, label: b.label, anchor, content: run(b.content), keep: keeps(runText(b.content), measure) };
      }
      case 'line':
        return { kind: b.kind, mark, ...labelled(b.label, run), content: run(b.content), keep: keeps(textOf(b), measure) };
      case 'subheading':
        return { kind: b.kind, mark: '', content: run(b.content) };
      case 'paragraph':
      case 'bullet':
        return { kind: b.kind, mark, content: run(b.content), keep: keeps(runText(b.content), measure) };
    }
  };

  const header = {
    mark: sourceLabel(cv.header.source),
    name: run(printedName(cv, options)),
    plainName: runText(printedName(cv, options)),
    headline: run(cv.header.headline),
    contacts: cv.header.contacts.map((item) => ({
      icon: item.icon,
      label: item.label,
      href: (item.href && safeUrl(item.href)) ?? '',
      text: run(item.text),
      whole: lineCount(runText(item.text), measure) === 1,
      mark: sourceLabel(item.source),
    })),
    ...photoData(cv),
  };
  const sections = cv.sections.map((section) => ({
    break: section.breakBefore === true,
    together: section.keepTogether === true,
    side: section.side === true,
    part: section.part ?? '',
    logos: logosOf(section.logos).map(({ name: file, alt, width, height }) => ({ file, alt, width, height })),
    sublevel: subheadingLevel(
      printed,
      printed.findIndex(({ id }) => id === section.id),
    ),
    heading: run(section.heading),
    mark: sourceLabel(section.source),
    blocks: section.blocks.map((b) => ({ ...block(b, section.side === true), break: b.breakBefore === true })),
  }));
  return {
    title: cv.title,
    author: cv.author,
    lang,
    region,
    options,
    widestLabel: references.reduce((widest, { label }) => (label.length > widest.length ? label : widest), ''),
    /** References that are cited here and stand in the rest of the whole. */
    beyond: [...cited].filter((anchor) => !taken.has(anchor)).map(anchorLabel),
    fonts: fontChain(String(options.font), cv.language),
    header,
    /** Pages before the sections that are left blank, because they are not looked at. */
    skipped,
    sections,
  };
}

/** The photo; its bytes travel on their own, under the name that is given here: see {@link pageFiles}. */
function photoData(cv: CvDocument): Record<string, unknown> {
  const photo = photoOf(cv);
  if (!photo) return {};
  const { name: file, alt, width, ratio } = photo;
  return { photo: { file, alt, width, ratio, mark: sourceLabel(cv.header.photo?.source ?? cv.header.source) } };
}

/** A file that pages read besides their data. Its name stands for its content: the same name always has the same bytes. */
export type PageFile = { readonly name: string; readonly base64: string };

/** The photo and the logos as files for the pages, each once. */
export function pageFiles(cv: CvDocument): readonly PageFile[] {
  const photo = photoOf(cv);
  const all = [...(photo ? [photo] : []), ...cv.sections.flatMap(({ logos }) => logosOf(logos))];
  return [...new Map(all.map(({ name, base64 }) => [name, { name, base64 }])).values()];
}

const anchorLabel = (anchor: string): string => `ref:${anchor}`;

function languageParts(tag: string): readonly [string, string] {
  const [lang = 'en', ...rest] = tag.split('-');
  return [lang.toLowerCase(), rest.find((part) => /^[a-z]{2}$/i.test(part))?.toUpperCase() ?? ''];
}

/** Formatted references are the same runs as long as nothing about them changes. */
const written = new WeakMap<Run, readonly unknown[]>();

const citing = (inline: Inline): boolean => inline.kind === 'citation' || (inline.kind === 'link' && inline.content.some(citing));

/** Links that lead nowhere are printed as their text: a dangling link would stop Typst. */
function inlineData(inline: Inline, anchorOf: (target: string) => string): readonly unknown[] {
  if (inline.kind === 'text') return pieces(inline.text).map((piece) => ({ ...inline, ...piece }));
  const content = inline.content.flatMap((part) => inlineData(part, anchorOf));
  if (inline.kind === 'link') return [{ kind: 'link', href: safeUrl(inline.href) ?? '', content }];
  return [{ kind: 'citation', target: inline.target ? anchorOf(inline.target) : '', content }];
}

/** A stretch without a place to break that may be longer than a line: a sequence, a hash, a formula. No word of a language is. */
const UNBROKEN = /([^\s/\p{Pd}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{45,})/u;

/** The text in pieces: what would run over the edge of the page is cut into boxes, which lines break between. */
function pieces(text: string): readonly { readonly text: string; readonly box?: true }[] {
  if (text.length < 45) return [{ text }];
  return text.split(UNBROKEN).flatMap((part, i) => {
    if (i % 2 === 0) return part ? [{ text: part }] : [];
    return (part.match(/.{1,5}\p{M}*/gsu) ?? []).map((piece) => ({ text: piece, box: true as const }));
  });
}

function labelled(label: Run | undefined, run: (inlines: Run) => readonly unknown[]): Record<string, unknown> {
  if (!label?.length) return { label: [], colon: '' };
  return { label: run(label), colon: afterLabel(label) };
}

const textOf = (line: { readonly label?: Run; readonly content: Run }): string => `${runText(line.label ?? [])}: ${runText(line.content)}`;

/** Blocks up to this many lines stay on one page. */
const KEEP_LINES = 6;
const POINTS_PER_MM = 72 / 25.4;

function charactersPerLine(options: Readonly<Record<string, unknown>>): number {
  const paper = options.paper === 'us-letter' ? 612 : 595;
  const width = paper - 2 * Number(options.margin) * POINTS_PER_MM;
  return width / (Number(options.size) * 0.48);
}

const lineCount = (text: string, perLine: number): number => Math.max(1, Math.ceil(text.length / perLine));
const keeps = (text: string, perLine: number): boolean => lineCount(text, perLine) <= KEEP_LINES;
