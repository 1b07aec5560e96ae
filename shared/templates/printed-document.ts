/**
 * The document as every format prints it: rows of entries, labels, the order of sections and where links lead are decided here once,
 * so that all formats say the same words in the same order.
 */

import type { Block, CvDocument, Detail, EntryBlock, Inline, PagePart, Run } from '../compose/cv-document.ts';
import { plain, runText } from '../compose/runs.ts';
import { safeUrl } from '../model/identifiers.ts';
import { type EntryHeader, strongly } from './arrangements.ts';
import type { CommonOptions } from './define-template.ts';
import { logosOf, type PrintedLogo, type PrintedPhoto, photoOf } from './printed-photo.ts';
import { templateById } from './registry.ts';

/** `breakBefore`: begins on a new page. */
export type PrintedBlock = { readonly breakBefore: boolean } & (
  | ({
      readonly kind: 'entry';
      /** With their run-in labels. */
      readonly details: readonly Run[];
      readonly detailStyle: 'bullets' | 'lines';
      /** Id of the work that it shows, where it is the card of one. */
      readonly work?: string;
    } & EntryHeader)
  /** `level`: of the heading, 1 where no heading stands above. */
  | { readonly kind: 'subheading'; readonly level: 1 | 2; readonly content: Run }
  | { readonly kind: 'paragraph' | 'bullet' | 'line'; readonly content: Run }
  /** `anchor`: what citations lead to; empty where an earlier reference has it. `label`: "[1]", empty in author-date styles. */
  | { readonly kind: 'reference'; readonly anchor: string; readonly label: string; readonly content: Run }
);

export type PrintedSection = {
  readonly id: string;
  /** Empty where the section continues the one before. */
  readonly heading: Run;
  /** In a row above its blocks, where a format has pictures. */
  readonly logos?: readonly PrintedLogo[];
  readonly blocks: readonly PrintedBlock[];
  readonly breakBefore: boolean;
  readonly keepTogether: boolean;
  /** Stands in the side column of a template that has one. */
  readonly side: boolean;
  /** On the page of a group: what it is. */
  readonly part?: PagePart;
};

/** `icon`: file of resources/icons without ending. `label`: what the icon says. */
export type PrintedContact = { readonly icon: string; readonly label: string; readonly href: string | null; readonly text: Run };

/**
 * Links in its runs lead to safe addresses (links that did not are their words), citations to an anchor of this document or, without
 * `target`, nowhere.
 */
export type PrintedDocument = {
  readonly title: string;
  readonly author: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly template: string;
  readonly options: CommonOptions;
  readonly name: Run;
  readonly headline: Run;
  readonly contacts: readonly PrintedContact[];
  readonly photo: PrintedPhoto | null;
  /** In the order of reading: what stands at the side first. */
  readonly sections: readonly PrintedSection[];
};

/** Options of the document's template with defaults; throws when the template does not exist or an option is invalid (a bug). */
export function pageOptions(cv: CvDocument): CommonOptions & Readonly<Record<string, unknown>> {
  const template = templateById(cv.template);
  if (!template) throw new Error(`No template ${cv.template}`);
  return template.options.parse(cv.options) as CommonOptions & Record<string, unknown>;
}

/** The name as the pages print it, in capitals when the options say so. */
export function printedName(cv: CvDocument, options: CommonOptions = pageOptions(cv)): Run {
  return options.nameCase === 'upper' ? inCapitals(cv.header.name, cv.language) : cv.header.name;
}

/** The header of an entry as the template of the document arranges it. */
export function arrangedEntry(cv: CvDocument, entry: EntryBlock, options: CommonOptions, side: boolean): EntryHeader {
  const template = templateById(cv.template);
  if (!template) throw new Error(`No template ${cv.template}`);
  const arrange = side && template.columns ? template.columns.arrange : template.arrange;
  return arrange(entry, options.unitSeparator);
}

/** What stands between a run-in label and its words: a colon, unless the label ends with a sign of its own. */
export function afterLabel(label: Run): string {
  return /[:.?!…]\s*$/.test(runText(label)) ? ' ' : ': ';
}

/** The sections in the order of reading: a template with two columns prints the side first. */
export function inReadingOrder(cv: CvDocument): CvDocument['sections'] {
  if (!templateById(cv.template)?.columns) return cv.sections;
  return [...cv.sections.filter((section) => section.side), ...cv.sections.filter((section) => !section.side)];
}

/** A subheading is one level below a heading; before the first heading there is none to be below. */
export function subheadingLevel(printed: CvDocument['sections'], index: number): 1 | 2 {
  return printed.slice(0, index + 1).some((earlier) => earlier.heading.length > 0) ? 2 : 1;
}

export function printedDocument(cv: CvDocument): PrintedDocument {
  const options = pageOptions(cv);
  const sections = inReadingOrder(cv);
  const columns = templateById(cv.template)?.columns !== undefined;
  const blocks = sections.flatMap((section) => section.blocks);
  const anchors = new Set(blocks.flatMap((block) => (block.kind === 'reference' ? [block.anchor] : [])));
  const taken = new Set<string>();
  const run = (content: Run): Run => content.flatMap((inline) => leading(inline, anchors));
  const detail = ({ label, content }: Detail): Run => {
    if (!label?.length) return run(content);
    const words = run(label);
    return [...(options.labels === 'bold' ? strongly(words) : words), ...plain(afterLabel(label)), ...run(content)];
  };
  const block = (it: Block, side: boolean, level: 1 | 2): PrintedBlock => {
    const breakBefore = it.breakBefore === true;
    switch (it.kind) {
      case 'entry': {
        const { before, rows } = arrangedEntry(cv, it, options, side);
        return {
          kind: it.kind,
          breakBefore,
          before: run(before),
          rows: rows.map(({ left, right, role }) => ({ left: run(left), right: run(right), ...(role ? { role } : {}) })),
          details: it.details.map(detail),
          detailStyle: it.detailStyle,
          ...(it.source.collection === 'works' ? { work: it.source.id } : {}),
        };
      }
      case 'reference': {
        const anchor = taken.has(it.anchor) ? '' : it.anchor;
        taken.add(it.anchor);
        return { kind: it.kind, breakBefore, anchor, label: it.label, content: run(it.content) };
      }
      case 'subheading':
        return { kind: it.kind, breakBefore, level, content: run(it.content) };
      case 'line':
        return { kind: it.kind, breakBefore, content: detail(it) };
      case 'paragraph':
      case 'bullet':
        return { kind: it.kind, breakBefore, content: run(it.content) };
    }
  };
  return {
    title: cv.title,
    author: cv.author,
    language: cv.language,
    template: cv.template,
    options,
    name: run(printedName(cv, options)),
    headline: run(cv.header.headline),
    contacts: cv.header.contacts.map(({ icon, label, href, text }) => ({
      icon,
      label,
      href: (href && safeUrl(href)) || null,
      text: run(text),
    })),
    photo: photoOf(cv),
    sections: sections.map((section, i) => ({
      id: section.id,
      heading: run(section.heading),
      ...(section.logos ? { logos: logosOf(section.logos) } : {}),
      blocks: section.blocks.map((it) => block(it, section.side === true, subheadingLevel(sections, i))),
      breakBefore: section.breakBefore === true,
      keepTogether: section.keepTogether === true,
      side: columns && section.side === true,
      ...(section.part ? { part: section.part } : {}),
    })),
  };
}

/** Links and citations that lead nowhere are their words. */
function leading(inline: Inline, anchors: ReadonlySet<string>): Run {
  if (inline.kind === 'text') return [inline];
  const content = inline.content.flatMap((part) => leading(part, anchors));
  if (inline.kind === 'citation') return inline.target && anchors.has(inline.target) ? [{ ...inline, content }] : content;
  const href = safeUrl(inline.href);
  return href ? [{ kind: 'link', href, content }] : content;
}

function inCapitals(run: Run, language: string): Run {
  return run.map((inline) =>
    inline.kind === 'text'
      ? { ...inline, text: inline.text.toLocaleUpperCase(language) }
      : { ...inline, content: inCapitals(inline.content, language) },
  );
}
