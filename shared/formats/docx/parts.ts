import { runText } from '../../compose/runs.ts';
import type { PrintedDocument } from '../../templates/printed-document.ts';
import { section } from './blocks.ts';
import { head } from './head.ts';
import { plainly, tab } from './inlines.ts';
import type { Links } from './links.ts';
import type { Page } from './page.ts';
import { written } from './paragraphs.ts';
import type { Pictures } from './picture.ts';
import { runProperties } from './properties.ts';
import { isRightToLeft, substitutes, tagOf } from './scripts.ts';
import { bulletLists } from './styles.ts';
import { declared, element, escaped, part, type Xml } from './xml.ts';

/** Relationships of the parts that the text refers to. */
export const FOOTER = 'footer';

const value = (name: string, val: string | number): Xml => element(name, { 'w:val': val });

/** The text itself. */
export function textPart(document: PrintedDocument, pictures: Pictures, page: Page, links: Links): Xml {
  const paragraphs = [
    ...head(document, pictures.photo, page, links),
    ...document.sections.flatMap((it) => section(it, pictures.logos.get(it.id) ?? [], page, links)),
  ];
  const body = element('w:body', {}, ...paragraphs.map(written), sheet(document, page));
  return part(element('w:document', declared('w', 'r', 'wp'), body));
}

/** The paper with its margins; the first page has no footer. */
function sheet({ options, language }: PrintedDocument, { width, height, margin }: Page): Xml {
  const footed = options.footer !== 'none';
  return element(
    'w:sectPr',
    {},
    footed ? element('w:footerReference', { 'w:type': 'default', 'r:id': FOOTER }) : '',
    element('w:pgSz', { 'w:w': width, 'w:h': height }),
    element('w:pgMar', {
      'w:top': margin.top,
      'w:right': margin.side,
      'w:bottom': margin.bottom,
      'w:left': margin.side,
      'w:header': 400,
      'w:footer': margin.footer,
      'w:gutter': 0,
    }),
    element('w:cols', { 'w:space': 720 }),
    footed ? element('w:titlePg') : '',
    isRightToLeft(language) ? element('w:bidi') : '',
  );
}

/** "Name … 2 / 3". */
export function footerPart({ name, options }: PrintedDocument): Xml {
  const field = (code: string, shown: string) => element('w:fldSimple', { 'w:instr': ` ${code} ` }, plainly(shown));
  const pages = field('PAGE', '2') + plainly(' / ') + field('NUMPAGES', '2');
  const words = options.footer === 'name' ? plainly(runText(name)) : '';
  return part(element('w:ftr', declared('w', 'r'), written({ look: { style: 'Footer' }, content: words + tab + pages })));
}

/** The lists with bullets: the bullet is a letter of the font of the text. */
export function numberingPart({ options }: PrintedDocument): Xml {
  const lists = Object.entries(bulletLists).map(([style, id]) => {
    const level = element(
      'w:lvl',
      { 'w:ilvl': 0 },
      value('w:start', 1),
      value('w:numFmt', 'bullet'),
      value('w:pStyle', style),
      value('w:lvlText', '•'),
      value('w:lvlJc', 'left'),
      runProperties({ fonts: { text: options.font } }),
    );
    return { id, list: element('w:abstractNum', { 'w:abstractNumId': id }, value('w:multiLevelType', 'singleLevel'), level) };
  });
  const numbers = lists.map(({ id }) => element('w:num', { 'w:numId': id }, value('w:abstractNumId', id)));
  return part(element('w:numbering', declared('w'), ...lists.map(({ list }) => list), ...numbers));
}

/** What stands in for the font of the text where it is not installed. */
export function fontsPart({ options }: PrintedDocument): Xml {
  const { names, family } = substitutes[options.font];
  return part(
    element(
      'w:fonts',
      declared('w'),
      element('w:font', { 'w:name': options.font }, value('w:altName', names), value('w:family', family), value('w:pitch', 'variable')),
    ),
  );
}

/** As Word has written since 2013. */
export function settingsPart({ language }: PrintedDocument): Xml {
  const modern = { 'w:name': 'compatibilityMode', 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': 15 };
  return part(
    element(
      'w:settings',
      declared('w'),
      value('w:defaultTabStop', 720),
      value('w:characterSpacingControl', 'doNotCompress'),
      element('w:compat', {}, element('w:compatSetting', modern)),
      value('w:themeFontLang', tagOf(language) ?? 'en'),
      value('w:decimalSymbol', '.'),
      value('w:listSeparator', ','),
    ),
  );
}

/** Title, author and language. There are no times in it: the same document is the same file. */
export function propertiesPart({ title, author, language }: PrintedDocument): Xml {
  const dc = (name: string, words: string) => element(`dc:${name}`, {}, escaped(words));
  return part(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      dc('title', title),
      dc('creator', author),
      dc('language', tagOf(language) ?? 'en'),
    ),
  );
}
