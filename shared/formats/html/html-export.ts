import { runText } from '../../compose/runs.ts';
import { readPicture } from '../../model/picture-bytes.ts';
import type { PrintedBlock, PrintedContact, PrintedDocument, PrintedSection } from '../../templates/printed-document.ts';
import { cardAnchor } from '../document-context.ts';
import type { DocumentContext } from '../export-format.ts';
import { listedBlocks } from '../listed-blocks.ts';
import { onOneLine } from '../printed-pieces.ts';
import { cardHtml } from './cards.ts';
import { coins } from './coins.ts';
import { attributes, escaped, jsonInScript } from './escape.ts';
import { type Anchors, inlineHtml } from './inline.ts';
import { structuredData } from './structured-data.ts';
import { styleOf } from './style.ts';

/** Nothing is loaded and nothing runs; the styles and the photo are in the file. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * A document as one web page that needs nothing else and asks nobody: for every width, light and dark, and for paper. The works of its
 * reference lists are told to Zotero (COinS) and to search engines (schema.org).
 */
export function writeHtml(document: PrintedDocument, context: Pick<DocumentContext, 'works' | 'owner'>): string {
  const anchors = anchorsOf(document);
  const sections = document.sections.map((section) => ({ side: section.side, html: sectionHtml(section, anchors, context) }));
  const side = sections.filter((section) => section.side);
  const rest = sections.filter((section) => !section.side);
  const join = (all: typeof sections) => all.map(({ html }) => html).join('\n');
  const body =
    side.length > 0 && rest.length > 0
      ? `<div class="columns">\n<div class="side">\n${join(side)}\n</div>\n<div class="main">\n${join(rest)}\n</div>\n</div>`
      : join(sections);
  const title = onOneLine(document.title).trim() || onOneLine(document.author).trim() || onOneLine(runText(document.name)).trim() || 'CV';
  return `<!doctype html>
<html${attributes({ lang: document.language })}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta${attributes({ name: 'author' })} content="${escaped(onOneLine(document.author))}">
<title>${escaped(title)}</title>
<style>
${styleOf(document)}</style>
<script type="application/ld+json">
${jsonInScript(structuredData(document, context))}
</script>
</head>
<body>
<main${attributes({ class: side.length > 0 && rest.length > 0 ? 'cv two' : 'cv' })}>
${head(document, anchors)}
${body}
</main>
</body>
</html>
`;
}

/** Ids of our own making: whatever an anchor is called, it stands for one place. */
function anchorsOf({ sections }: PrintedDocument): Anchors {
  const all = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'reference' && block.anchor ? [block.anchor] : [])),
  );
  return new Map(all.map((anchor, i) => [anchor, `reference-${i + 1}`]));
}

function head({ name, headline, contacts, photo }: PrintedDocument, anchors: Anchors): string {
  const picture = photo && readPicture(photo.base64);
  const image =
    photo && picture
      ? `\n<img${attributes({ src: `data:${picture.mime};base64,${photo.base64}` })} alt="${escaped(onOneLine(photo.alt))}" style="width: ${photo.width}mm; aspect-ratio: 1 / ${photo.ratio.toFixed(4)}">`
      : '';
  const list = contacts.map((one) => `<li>${contact(one, anchors)}</li>`).join('\n');
  return `<header class="head">
<div>
${name.length > 0 ? `<h1>${inlineHtml(name, anchors)}</h1>` : ''}${headline.length > 0 ? `\n<p class="headline">${inlineHtml(headline, anchors)}</p>` : ''}${list ? `\n<ul class="contacts" role="list">\n${list}\n</ul>` : ''}
</div>${image}
</header>`;
}

/** The label is for those who do not see where the words stand; where they say the same it stands once. */
function contact({ label, href, text }: PrintedContact, anchors: Anchors): string {
  const words = inlineHtml(href ? [{ kind: 'link', href, content: text }] : text, anchors);
  return label && label !== runText(text) ? `<span class="hidden">${escaped(onOneLine(label))}: </span>${words}` : words;
}

function sectionHtml(section: PrintedSection, anchors: Anchors, context: Pick<DocumentContext, 'works'>): string {
  const names = [
    section.heading.length === 0 ? 'continued' : '',
    section.breakBefore ? 'page' : '',
    section.keepTogether ? 'together' : '',
    section.part ?? '',
  ].filter(Boolean);
  const heading = section.heading.length > 0 ? [`<h2>${inlineHtml(section.heading, anchors)}</h2>`] : [];
  // A card is one level below the heading of its venue.
  const level = section.blocks.some(({ kind }) => kind === 'subheading') ? 4 : 3;
  const blocks = listedBlocks(section.blocks).map((block) =>
    block.kind === 'entry' && section.part
      ? cardHtml(block, { anchors, level, look: (part) => ({ class: part }), after: coinsOf(block, context) })
      : blockHtml(block, anchors, context),
  );
  return [`<section${attributes({ class: names.join(' ') })}>`, ...heading, ...logoRow(section), ...blocks, '</section>'].join('\n');
}

/** Logos in a row; the names below say the same to those who do not see them. */
function logoRow({ logos = [] }: PrintedSection): readonly string[] {
  const images = logos.flatMap(({ base64, alt }) => {
    const size = readPicture(base64);
    if (!size) return [];
    const { mime, width, height } = size;
    const src = `data:${mime};base64,${base64}`;
    return [`<li><img${attributes({ src, width: String(width), height: String(height) })} alt="${escaped(onOneLine(alt))}"></li>`];
  });
  return images.length > 0 ? [list('logos', images)] : [];
}

const coinsOf = ({ work }: { readonly work?: string }, { works }: Pick<DocumentContext, 'works'>): string => {
  const shown = work === undefined ? undefined : works.get(cardAnchor(work));
  return shown ? coins(shown) : '';
};

function blockHtml(block: ReturnType<typeof listedBlocks>[number], anchors: Anchors, { works }: Pick<DocumentContext, 'works'>): string {
  const items = (name: string, all: readonly PrintedBlock[]): string =>
    list(
      name,
      all.map((one) => item(inlineHtml('content' in one ? one.content : [], anchors), one.breakBefore)),
    );
  switch (block.kind) {
    case 'entry':
      return entry(block, anchors);
    case 'subheading':
      return block.level === 1
        ? `<h2${attributes({ class: block.breakBefore ? 'sub page' : 'sub' })}>${inlineHtml(block.content, anchors)}</h2>`
        : `<h3${attributes({ class: block.breakBefore ? 'page' : '' })}>${inlineHtml(block.content, anchors)}</h3>`;
    case 'paragraph':
      return `<p${attributes({ class: block.breakBefore ? 'text page' : 'text' })}>${inlineHtml(block.content, anchors)}</p>`;
    case 'bullets':
      return items('bullets', block.items);
    case 'lines':
      return items('lines', block.items);
    case 'references': {
      const numbered = block.items.some(({ label }) => label !== '');
      const references = block.items.map(({ anchor, label, content, breakBefore }) => {
        const work = works.get(anchor);
        const number = numbered ? `<span class="number">${escaped(onOneLine(label))}</span> ` : '';
        const words = `<span class="words">${inlineHtml(content, anchors)}${work ? coins(work) : ''}</span>`;
        return `<li${attributes({ id: anchors.get(anchor), class: breakBefore ? 'page' : '' })}>${number}${numbered ? words : words.slice('<span class="words">'.length, -'</span>'.length)}</li>`;
      });
      return list(numbered ? 'references numbered' : 'references', references, 'ol');
    }
  }
}

const item = (words: string, breakBefore = false): string => `<li${attributes({ class: breakBefore ? 'page' : '' })}>${words}</li>`;
const list = (name: string, items: readonly string[], element = 'ul'): string =>
  `<${element} class="${name}" role="list">\n${items.join('\n')}\n</${element}>`;

function entry({ before, rows, details, detailStyle, breakBefore }: Extract<PrintedBlock, { kind: 'entry' }>, anchors: Anchors): string {
  const lines = rows.map(({ left, right }) => {
    const cells = [
      ...(left.length > 0 ? [`<span class="left">${inlineHtml(left, anchors)}</span>`] : []),
      ...(right.length > 0 ? [`<span class="right">${inlineHtml(right, anchors)}</span>`] : []),
    ];
    return `<div class="row">${cells.join(' ')}</div>`;
  });
  const under =
    details.length > 0
      ? [
          list(
            `details ${detailStyle === 'bullets' ? 'bullets' : 'plain'}`,
            details.map((detail) => item(inlineHtml(detail, anchors))),
          ),
        ]
      : [];
  const inner = [...lines, ...under].join('\n');
  const name = breakBefore ? 'entry page' : 'entry';
  if (before.length === 0) return `<div class="${name}">\n${inner}\n</div>`;
  return `<div class="${name} beside">\n<div class="before">${inlineHtml(before, anchors)}</div>\n<div>\n${inner}\n</div>\n</div>`;
}
