import type { Run } from '../../compose/cv-document.ts';
import { runText } from '../../compose/runs.ts';
import { readPicture } from '../../model/picture-bytes.ts';
import type { PrintedContact, PrintedDocument, PrintedSection } from '../../templates/printed-document.ts';
import { cardAnchor } from '../document-context.ts';
import type { DocumentContext } from '../export-format.ts';
import { listedBlocks } from '../listed-blocks.ts';
import { onOneLine } from '../printed-pieces.ts';
import { blockHtml, list, type ReferenceHtml } from './blocks.ts';
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
  const words = (run: Run) => inlineHtml(run, anchors);
  const blocks = listedBlocks(section.blocks).map((block) =>
    block.kind === 'entry' && section.part
      ? cardHtml(block, { anchors, level, look: (part) => ({ class: part }), after: coinsOf(block, context) })
      : blockHtml(block, { words, reference: referenceIn(anchors, context) }),
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

/** References with the works that they stand for, for reference managers. */
const referenceIn =
  (anchors: Anchors, { works }: Pick<DocumentContext, 'works'>): ReferenceHtml =>
  ({ anchor, content }) => {
    const work = works.get(anchor);
    return { id: anchors.get(anchor), words: `${inlineHtml(content, anchors)}${work ? coins(work) : ''}` };
  };
