import type { PrintedDocument } from '../../templates/printed-document.ts';
import type { Links } from './runs.ts';

/**
 * Links from citations to the references of a document. A target is named by the label of its reference where each has one of its own,
 * else by its place in the document.
 */
export function linksTo({ sections }: PrintedDocument): Links {
  const references = sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'reference' ? [block] : [])));
  const labels = references.map(({ label }) => label.replace(/[^a-z0-9]/gi, ''));
  const own = new Set(labels).size === labels.length && labels.every(Boolean);
  const targets = new Map(references.flatMap(({ anchor }, i) => (anchor ? [[anchor, `ref:${own ? labels[i] : i + 1}`]] : [])));
  return {
    target: (anchor) => targets.get(anchor) ?? '',
    cite: ({ target = '' }, content) => (targets.has(target) ? `\\hyperlink{${targets.get(target)}}{${content}}` : content),
  };
}
