import { styleKey, styleNamed } from '../../../shared/citations/own-styles.ts';
import { toCsl } from '../../../shared/citations/to-csl.ts';
import type { Inline, Mark, Run } from '../../../shared/compose/cv-document.ts';
import { join } from '../../../shared/compose/runs.ts';
import { failure, type Result, success } from '../../../shared/model/problem.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';
import { parseRich, plainRun } from '../../../shared/text/parse-rich.ts';
import type { References } from '../citations/references.ts';

const DEFAULT_STYLE = 'apa';

/**
 * Works as references for the clipboard, one to a paragraph, in the style and language of a document and in the order that the style
 * gives them. Fails with `style-unknown` when the style of the document is gone, and when the engine does.
 */
export async function copyReferences(
  portfolio: Portfolio,
  ids: readonly string[],
  documentId: string | undefined,
  references: References,
): Promise<Result<{ readonly text: string; readonly html: string }>> {
  const document = portfolio.documents.find(({ id }) => id === documentId);
  const named = document?.style ?? DEFAULT_STYLE;
  const style = styleNamed(named, portfolio.styles);
  if (!style)
    return failure(
      'style-unknown',
      `“${document?.name ?? 'This document'}” uses the reference style “${named}”, which is not installed. Choose another style for it.`,
    );
  const wanted = new Set(ids);
  const works = portfolio.works.filter(({ id }) => wanted.has(id));
  const items = works.map((work) => toCsl(work, {}, style.numericEventDates));
  const made = await references.once({
    style: styleKey(style),
    ...(style.csl === undefined ? {} : { own: style }),
    locale: document?.locale ?? 'en-US',
    items,
    lists: [],
    names: {},
    families: [],
  });
  if (!made.ok) return made;
  // A style that lists in the order of citation lists what was chosen in the order in which it was chosen.
  const order = style.cites === 'numeric' && !style.sorts ? ids : made.value.order;
  const runs = order.flatMap((id) => {
    const work = works.find((one) => one.id === id);
    const reference = made.value.references[id];
    return work && reference ? [join(' ', reference, parseRich(work.note ?? ''))] : [];
  });
  return success({ text: runs.map(plainRun).join('\n'), html: runs.map((run) => `<p>${htmlOf(run)}</p>`).join('\n') });
}

const tags: Readonly<Partial<Record<Mark, readonly [open: string, close: string]>>> = {
  emphasis: ['<i>', '</i>'],
  strong: ['<b>', '</b>'],
  superscript: ['<sup>', '</sup>'],
  subscript: ['<sub>', '</sub>'],
  code: ['<code>', '</code>'],
  'small-caps': ['<span style="font-variant: small-caps">', '</span>'],
};

function htmlOf(run: Run): string {
  return run
    .map((inline: Inline): string => {
      if (inline.kind === 'link') return `<a href="${escaped(inline.href)}">${htmlOf(inline.content)}</a>`;
      if (inline.kind === 'citation') return htmlOf(inline.content);
      return (inline.marks ?? []).reduceRight((html, mark) => {
        const [open = '', close = ''] = tags[mark] ?? [];
        return `${open}${html}${close}`;
      }, escaped(inline.text));
    })
    .join('');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
