import type { PrintedBlock } from '../templates/printed-document.ts';

type Of<Kind extends PrintedBlock['kind']> = PrintedBlock & { readonly kind: Kind };

/** Blocks of a section as formats group them: bullets, lines and references that follow each other are one list. */
export type Listed =
  | { readonly kind: 'bullets'; readonly items: readonly Of<'bullet'>[] }
  | { readonly kind: 'lines'; readonly items: readonly Of<'line'>[] }
  | { readonly kind: 'references'; readonly items: readonly Of<'reference'>[] }
  | Of<'entry'>
  | Of<'subheading'>
  | Of<'paragraph'>;

export function listedBlocks(blocks: readonly PrintedBlock[]): readonly Listed[] {
  const groups: PrintedBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last?.[0]?.kind === block.kind) last.push(block);
    else groups.push([block]);
  }
  return groups.flatMap((group): readonly Listed[] => {
    switch (group[0]?.kind) {
      case 'bullet':
        return [{ kind: 'bullets', items: group as Of<'bullet'>[] }];
      case 'line':
        return [{ kind: 'lines', items: group as Of<'line'>[] }];
      case 'reference':
        return [{ kind: 'references', items: group as Of<'reference'>[] }];
      default:
        return group as (Of<'entry'> | Of<'subheading'> | Of<'paragraph'>)[];
    }
  });
}
