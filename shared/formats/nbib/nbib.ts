import { type Dates, toEdtfDate } from '../../model/dates.ts';
import { parseDoi } from '../../model/identifiers.ts';
import { type Name, parseName } from '../../model/names.ts';
import { parseTypedDate } from '../../model/typed-dates.ts';
import type { Contributor, CslType } from '../../model/work.ts';
import type { ImportFormat, ReadItem } from '../format.ts';
import { type DraftWork, itemOf } from '../read-work.ts';
import { plainAsRich } from '../rich.ts';
import { type TaggedRecord, TagReader, taggedRecords } from '../tagged.ts';

export const nbib: ImportFormat = {
  id: 'nbib',
  name: 'PubMed',
  extensions: ['nbib', 'txt'],
  recognises: (text) => /^\uFEFF?\s*PMID ?- ?\d/m.test(text.slice(0, 5_000)),
  *read(text) {
    for (const record of taggedRecords(text, { line: LINE, first: 'PMID' })) yield readRecord(record);
  },
  readAgain: (piece) => nbib.read(piece),
};

/** `PMID- 12345`, `TI  - A title`; lines that go on are indented. */
const LINE = /^\uFEFF?([A-Z][A-Z0-9]{1,3}) *-(?: (.*)|$)/;

const texts: readonly (readonly [field: string, ...tags: string[]])[] = [
  ['container-title', 'JT', 'TA'],
  ['container-title-short', 'TA'],
  ['volume', 'VI'],
  ['issue', 'IP'],
  ['language', 'LA'],
  ['abstract', 'AB'],
  ['publisher', 'PB'],
  ['publisher-place', 'PL'],
  ['collection-title', 'CTI'],
  ['edition', 'EN'],
  ['PMID', 'PMID'],
  ['PMCID', 'PMC'],
];

/** Kinds of publication that change the type, the first one found. */
const types: readonly (readonly [kind: RegExp, type: CslType])[] = [
  [/^preprint$/i, 'article'],
  [/^dataset$/i, 'dataset'],
  [/^(study guide|book)$/i, 'book'],
  [/^(congress|meeting abstract)$/i, 'paper-conference'],
  [/^news$/i, 'article-newspaper'],
  [/^(technical report|clinical trial protocol)$/i, 'report'],
  [/^academic dissertation$/i, 'thesis'],
];

function readRecord({ tags, source }: TaggedRecord): ReadItem {
  if (tags[0]?.tag !== 'PMID')
    return { kind: 'problem', message: 'This stands outside a record: in PubMed files a record begins with “PMID-”.', source };
  const reader = new TagReader(tags);
  const draft = draftOf(reader);
  return itemOf('nbib', draft, { rest: reader.rest(), source });
}

function draftOf(reader: TagReader): DraftWork {
  const kinds = reader.tags.filter(({ tag }) => tag === 'PT').map(({ value }) => value);
  const [, type = 'article-journal'] = types.find(([kind]) => kinds.some((value) => kind.test(value))) ?? [];
  // "10.1000/x [doi]"; articles without pages have a number there with [pii].
  const ids = reader.all('AID', 'LID').map((value) => /^(.*?)\s*\[(\w+)\]$/.exec(value));
  const idOf = (kind: string) => ids.find((match) => match?.[2] === kind)?.[1] ?? '';
  return {
    ...reader.texts(texts),
    type,
    title: plainAsRich(
      reader
        .one('TI', 'BTI')
        .replace(/^\[(.*)\]\.?$/, '$1')
        .replace(/(?<!\.)\.$/, ''),
    ),
    contributors: contributors(reader),
    page: fullPages(reader.one('PG')),
    DOI: parseDoi(idOf('doi')) ?? idOf('doi'),
    ISSN: reader.all('IS').flatMap((value) => /\d{4}-\d{3}[\dXx]/.exec(value) ?? [])[0],
    ISBN: reader.all('ISBN').join(' '),
    issued: date(reader.one('DP')) ?? date(reader.one('DEP')),
    keyword: reader.all('OT').join('; '),
  };
}

/** Full names (FAU) where they are given, else "Author AB" (AU); groups (CN) are names in one piece. */
function contributors(reader: TagReader): Contributor[] {
  const full = reader.tags.some(({ tag }) => tag === 'FAU');
  const fullEditors = reader.tags.some(({ tag }) => tag === 'FED');
  return reader.tags.flatMap((tagged): Contributor[] => {
    const { tag } = tagged;
    const isAuthor = tag === 'FAU' || tag === 'AU';
    if (!isAuthor && tag !== 'CN' && tag !== 'FED' && tag !== 'ED') return [];
    const value = reader.take(tagged);
    if (tag === 'CN') return [{ name: { literal: value }, role: 'author' }];
    if (tag === (full ? 'AU' : 'FAU') || tag === (fullEditors ? 'ED' : 'FED')) return [];
    const name = value.includes(',') ? parseName(value) : indexed(value);
    return name ? [{ name, role: isAuthor ? 'author' : 'editor' }] : [];
  });
}

/** "de la Cruz AB 3rd" */
function indexed(value: string): Name | null {
  const [, family, initials = '', suffix] = /^(.+?) (\p{Lu}{1,4})(?: (Jr|Sr|\d\w+))?$/u.exec(value) ?? [];
  if (!family) return { literal: value };
  return parseName([family, ...(suffix ? [suffix] : []), [...initials].map((initial) => `${initial}.`).join(' ')].join(', '));
}

/** "123-9" is 123–129. */
function fullPages(value: string): string {
  const [, first, last] = /^(\d+)-(\d+)$/.exec(value) ?? [];
  if (!first || !last) return value.replace('-', '–');
  return `${first}–${last.length < first.length ? first.slice(0, first.length - last.length) + last : last}`;
}

/** `2024 Mar 5`, `2024 Mar-Apr`, `2024 Spring`, `20240305`. */
function date(value: string): Dates | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(value) ?? [];
  if (year) return { edtf: `${year}-${month}-${day}` };
  const [, y = '', m, d] = /^(\d{4})(?: (\p{L}+)(?:[-/ ]\p{L}+)*)?(?: (\d{1,2}))?/u.exec(value) ?? [];
  const typed = m ? parseTypedDate([d, m, y].filter(Boolean).join(' ')) : null;
  if (typed) return { edtf: toEdtfDate(typed) };
  return y ? { edtf: y } : undefined;
}
