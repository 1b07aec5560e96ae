import type { z } from 'zod';
import { type Collection, collections, Draft } from '../../../shared/portfolio/portfolio.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';

type Texts = { readonly pretty: string; readonly compact: string };

/**
 * Items never change, an edit makes new ones; so the text of each is made once. Saving 2,000 works after a keystroke then costs one
 * item and a join.
 */
const known = new WeakMap<object, Texts>();

/** Longest time that making texts keeps the process from anything else, in ms. */
const SLICE = 8;

/**
 * The portfolio as text, indented for its place in the file and without white space. Gives way to other work about every
 * 8 ms.
 */
export async function portfolioTexts(portfolio: Portfolio): Promise<Texts> {
  const { people, works, entries, documents, drafts, ...unknown } = portfolio;
  const lists = { people, works, entries, documents, drafts };
  const pretty: string[] = [];
  const compact: string[] = [];
  let since = performance.now();
  // Through one object, because JavaScript puts keys such as "12" first and a reader of the file will see that order.
  for (const [key, value] of Object.entries({ ...lists, ...unknown })) {
    const name = JSON.stringify(key);
    if (!(key in lists)) {
      pretty.push(`    ${name}: ${JSON.stringify(value, null, 2).replaceAll('\n', '\n    ')}`);
      compact.push(`${name}:${JSON.stringify(value)}`);
      continue;
    }
    const texts: Texts[] = [];
    for (const item of lists[key as keyof typeof lists]) {
      texts.push(textsOf(item, key as Collection | 'drafts'));
      if (performance.now() - since > SLICE) {
        await new Promise((resume) => setImmediate(resume));
        since = performance.now();
      }
    }
    pretty.push(
      texts.length === 0 ? `    ${name}: []` : `    ${name}: [\n${texts.map((text) => `      ${text.pretty}`).join(',\n')}\n    ]`,
    );
    compact.push(`${name}:[${texts.map((text) => text.compact).join(',')}]`);
  }
  return { pretty: `{\n${pretty.join(',\n')}\n  }`, compact: `{${compact.join(',')}}` };
}

function textsOf(item: object, list: Collection | 'drafts'): Texts {
  const made = known.get(item);
  if (made) return made;
  const ordered = inOrder(item, list === 'drafts' ? Draft : collections[list]);
  const texts = { pretty: JSON.stringify(ordered, null, 2).replaceAll('\n', '\n      '), compact: JSON.stringify(ordered) };
  known.set(item, texts);
  return texts;
}

/** The schema puts keys into its own order, unknown ones last. Everything in memory was validated by it before. */
function inOrder(item: object, schema: z.ZodType): unknown {
  const parsed = schema.safeParse(item);
  return parsed.success ? parsed.data : item;
}
