import { createHash, type Hash } from 'node:crypto';
import type { z } from 'zod';
import { type Collection, collections, Draft } from '../../../shared/portfolio/portfolio.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';

type Texts = { readonly pretty: Buffer; readonly compact: Buffer };

/**
 * Items never change, an edit makes new ones; so the text of each is made once. Saving 2,000 works after a keystroke then costs one
 * item, copying and a checksum.
 */
const known = new WeakMap<object, Texts>();

/** Longest time that this work keeps the process from anything else, in ms. */
const SLICE = 8;

/** Digest of the bytes that a portfolio is without white space. */
export function checksumOf(canonical: string): string {
  return named(createHash('sha256').update(canonical));
}

function named(hash: Hash): string {
  return `sha256-${hash.digest('base64url')}`;
}

/**
 * The portfolio as pieces of text, indented for its place in the file, and its checksum. Gives way to other work about every 8 ms.
 * Keys are in the order of the schema, unknown ones after them.
 */
export async function portfolioText(portfolio: Portfolio): Promise<{ readonly pretty: readonly Buffer[]; readonly checksum: string }> {
  const { people, works, entries, documents, groups, drafts, ...unknown } = portfolio;
  const lists = { people, works, entries, documents, ...(groups && { groups }), drafts };
  const pretty: Buffer[] = [];
  const hash = createHash('sha256');
  const put = (indented: string, bare: string) => {
    pretty.push(Buffer.from(indented));
    hash.update(bare);
  };
  let since = performance.now();
  let first = true;
  // Through one object, because JavaScript puts keys such as "12" first and a reader of the file will see that order.
  for (const [key, value] of Object.entries({ ...lists, ...unknown })) {
    const name = JSON.stringify(key);
    put(`${first ? '{' : ','}\n    ${name}: `, `${first ? '{' : ','}${name}:`);
    first = false;
    if (!(key in lists)) {
      put(JSON.stringify(value, null, 2).replaceAll('\n', '\n    '), JSON.stringify(value));
      continue;
    }
    const items = lists[key as keyof typeof lists] ?? [];
    for (const [index, item] of items.entries()) {
      const texts = textsOf(item, key as Collection | 'drafts');
      put(index === 0 ? '[\n      ' : ',\n      ', index === 0 ? '[' : ',');
      pretty.push(texts.pretty);
      hash.update(texts.compact);
      if (performance.now() - since > SLICE) {
        await new Promise((resume) => setImmediate(resume));
        since = performance.now();
      }
    }
    put(items.length === 0 ? '[]' : '\n    ]', items.length === 0 ? '[]' : ']');
  }
  put('\n  }', '}');
  return { pretty, checksum: named(hash) };
}

function textsOf(item: object, list: Collection | 'drafts'): Texts {
  const made = known.get(item);
  if (made) return made;
  const ordered = inOrder(item, list === 'drafts' ? Draft : collections[list]);
  const texts = {
    pretty: Buffer.from(JSON.stringify(ordered, null, 2).replaceAll('\n', '\n      ')),
    compact: Buffer.from(JSON.stringify(ordered)),
  };
  known.set(item, texts);
  return texts;
}

/** The schema puts keys into its own order, unknown ones last. Everything in memory was validated by it before. */
function inOrder(item: object, schema: z.ZodType): unknown {
  const parsed = schema.safeParse(item);
  return parsed.success ? parsed.data : item;
}
