import type { Projection } from '../entries/define-entry.ts';
import { definitionOf, type Entry } from '../entries/registry.ts';
import type { DetailLine } from '../model/detail-line.ts';
import type { PortfolioDocument, Section } from '../model/document.ts';
import type { Person } from '../model/person.ts';
import type { Work } from '../model/work.ts';
import { parseRich } from '../text/parse-rich.ts';
import type { Wording } from '../wording/wording.ts';
import type { Block, Detail, Run, Source } from './cv-document.ts';
import { overridden } from './entry-override.ts';
import { formatDates } from './format-dates.ts';
import { formatMoney } from './format-money.ts';
import { type Item, itemId } from './resolve-items.ts';
import { join, plain, runText } from './runs.ts';
import { summarise } from './summarise.ts';
import type { Tongue } from './tongue.ts';
import { workLine } from './work-line.ts';

export type ProjectContext = {
  readonly document: PortfolioDocument;
  /** With the texts of the document's language, as the items that are projected. */
  readonly owner: Person;
  readonly tongue: Tongue;
  readonly section: Section;
  readonly wording: Wording;
  /** Whether the line of this work ends with the number of its reference. */
  readonly citesItself: (work: Work) => boolean;
};

function projection(item: Item, context: ProjectContext): Projection {
  const source = sourceOf(item);
  const kind = item.kind === 'entry' ? item.entry.kind : '';
  const { document, section, wording, tongue } = context;
  const roleLabel = (role: string) => {
    const key = `${kind}.${role}`;
    return wording.knows(key) ? wording.say(key) : '';
  };
  const chosen = source.collection === 'entries' ? document.entries?.[source.id]?.details : undefined;
  const details = (lines: readonly DetailLine[], path: string): readonly Detail[] =>
    lines.flatMap((line, i): Detail[] => {
      if (chosen && !(line.id && chosen.includes(line.id))) return [];
      const own = line.label === '-' ? [] : tongue.run(source, `${path}.${i}.label`, parseRich(line.label ?? ''));
      const label = own.length > 0 || line.label === '-' ? own : plain(line.role ? roleLabel(line.role) : '');
      const content = tongue.run(source, `${path}.${i}.text`, parseRich(line.text));
      if (content.length === 0 && label.length === 0) return [];
      const place = tongue.source({ ...source, path: `${path}.${i}` }, `${path}.${i}.text`);
      return [{ ...(label.length > 0 ? { label } : {}), content, source: place }];
    });
  return {
    rich: (markdown, path) => (markdown ? tongue.run(source, path, parseRich(markdown)) : []),
    dates: (dates) => plain(formatDates(dates, document.dates, document.locale, wording)),
    money: (money) => plain(formatMoney(money, document.locale)),
    say: wording.say,
    details,
    detailStyle: section.details,
    source,
  };
}

const sourceOf = (item: Item): Source => ({ collection: item.kind === 'entry' ? 'entries' : 'works', id: itemId(item) });

/** An item in one line: what bullets, lines and run-in lists print. */
function itemLine(item: Item, context: ProjectContext): { label?: Run; content: Run } {
  const p = projection(item, context);
  if (item.kind === 'entry') return definitionOf(item.entry.kind).line(wordedFor(item.entry, context), p);
  const { work } = item;
  const date = formatDates(work.issued ?? work['event-date'], context.document.dates, context.document.locale, context.wording);
  return {
    content: workLine(
      work,
      context.document.works[work.id] ?? {},
      { rich: p.rich, date, wording: context.wording },
      context.citesItself(work),
    ),
  };
}

/** "Awards: a, b and c." as one block; the last full stop is not doubled. */
function runIn(items: readonly Item[], context: ProjectContext): Block[] {
  const runs = items
    .map((item) => {
      const { label, content } = itemLine(item, context);
      return label?.length ? join(': ', label, content) : content;
    })
    .filter((run) => run.length > 0);
  if (runs.length === 0) return [];
  const last = runs.at(-1) ?? [];
  const head = join(context.wording.say('list.comma'), ...runs.slice(0, -1));
  const content = join(context.wording.say('list.and'), head, last);
  const stop = /[.!?…]$/.test(runText(last)) ? [] : plain('.');
  const source: Source = { collection: 'documents', id: context.document.id, path: `sections.${context.section.id}` };
  return [
    { kind: 'line', source, ...(context.section.label ? { label: parseRich(context.section.label) } : {}), content: [...content, ...stop] },
  ];
}

/** Whether anything of a block would be seen: an entry that was only begun leaves no gap and no bare heading. */
function isPrinted(block: Block): boolean {
  if (block.kind !== 'entry') return block.content.length > 0 || ('label' in block && block.label !== undefined && block.label.length > 0);
  const { organisation, unit, title, result, location, dates, details } = block;
  return details.length > 0 || [organisation, unit, title, result, location, dates].some((run) => run.length > 0);
}

/** The blocks of a section's items in its layout, without those that are still empty. Reference lists are made elsewhere. */
export function projectItems(items: readonly Item[], context: ProjectContext): Block[] {
  return layOut(items, context)
    .filter(isPrinted)
    .map((block) => context.tongue.block(block));
}

const wordedFor = (entry: Entry, { document }: ProjectContext): Entry => overridden(entry, document.entries?.[entry.id]);

/** The blocks of an entry, begun on a new page where the document says so. */
function withBreak(made: Block | readonly Block[], item: Item, { document }: ProjectContext): readonly Block[] {
  const [first, ...rest] = 'kind' in made ? [made] : made;
  if (!first || !document.entries?.[itemId(item)]?.breakBefore) return first ? [first, ...rest] : [];
  return [{ ...first, breakBefore: true }, ...rest];
}

function layOut(items: readonly Item[], context: ProjectContext): Block[] {
  const { layout } = context.section;
  switch (layout) {
    case 'run-in':
      return runIn(items, context);
    case 'entries':
      return items.flatMap((item): Block | readonly Block[] =>
        item.kind === 'entry'
          ? withBreak(definitionOf(item.entry.kind).block(wordedFor(item.entry, context), projection(item, context)), item, context)
          : { kind: 'line', source: sourceOf(item), ...itemLine(item, context) },
      );
    case 'lines':
      return items.map((item) => ({ kind: 'line', source: sourceOf(item), ...itemLine(item, context) }));
    case 'bullets':
      return items.map((item): Block => {
        const { label, content } = itemLine(item, context);
        return { kind: 'bullet', source: sourceOf(item), content: label?.length ? join(': ', label, content) : content };
      });
    case 'summary': {
      const source: Source = { collection: 'documents', id: context.document.id, path: `sections.${context.section.id}` };
      const others = items.filter((item) => item.kind === 'entry' && item.entry.kind !== 'grant');
      return [
        ...summarise(items, context, source),
        ...others.map((item): Block => ({ kind: 'line', source: sourceOf(item), ...itemLine(item, context) })),
      ];
    }
    case 'references':
    case 'text':
      return [];
    default:
      return layout satisfies never;
  }
}

/** The heading of a group of items; nothing for items that stand in no group. */
export function subheading(label: string, source: Source): Block[] {
  return label ? [{ kind: 'subheading', source, content: plain(label) }] : [];
}

/** The text under a heading, a paragraph for each block of lines. */
export function projectText({ document, section, owner, tongue }: ProjectContext): Block[] {
  const own: Source = { collection: 'documents', id: document.id, path: `sections.${section.id}.text` };
  return [...biography(section, owner, tongue), ...paragraphs(section.text, own)];
}

function paragraphs(text: string | undefined, source: Source): Block[] {
  return (text ?? '')
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph) => ({ kind: 'paragraph', source, content: parseRich(paragraph.trim()) }));
}

/** The biography that the section prints; one that was deleted prints nothing, which its form shows. */
function biography(section: Section, owner: Person, tongue: Tongue): Block[] {
  if (section.biography === undefined) return [];
  const source: Source = { collection: 'people', id: owner.id, path: 'biography' };
  const told = (text: string | undefined, path: string, field = path) =>
    paragraphs(text, tongue.source({ ...source, path }, field)).map((block) =>
      block.kind === 'paragraph' ? { ...block, content: tongue.run(source, field, block.content) } : block,
    );
  if (section.biography === 'main') return told(owner.biography, 'biography');
  const at = owner.biographies?.findIndex((line) => line.id === section.biography) ?? -1;
  return told(owner.biographies?.[at]?.text, `biographies.${at}`, `biographies.${at}.text`);
}
