import type { CitationRequest, CitationResult } from '../../../shared/citations/request.ts';
import type { CslItem } from '../../../shared/citations/to-csl.ts';
import type { Run } from '../../../shared/compose/cv-document.ts';
import { createPacker, createUnpacker, type Parcel } from './parcel.ts';

/** A request as it is sent to a child: after an edit, with the edited item only. */
export type PackedRequest = Omit<CitationRequest, 'items'> & { readonly items: Parcel<CslItem> };

/** An answer as a child sends it: ids, and the texts of them in the order `references`, `lists`, `cites`. */
export type PackedResult = {
  readonly order: readonly string[];
  readonly references: readonly string[];
  readonly lists: readonly (readonly string[])[];
  readonly cites: readonly string[];
  readonly runs: Parcel<Run>;
};

/** What the host keeps about one child. */
export function createHostPost() {
  const pack = createPacker<CslItem>();
  const unpack = createUnpacker<Run>();
  return {
    packed: (request: CitationRequest): PackedRequest => ({ ...request, items: pack(request.items) }),
    unpacked: ({ order, references, lists, cites, runs }: PackedResult): CitationResult => {
      const texts = unpack(runs);
      let at = 0;
      const named = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, texts[at++] ?? []]));
      return { order, references: named(references), lists: lists.map(named), cites: named(cites) };
    },
  };
}

/** What a child keeps about its host. */
export function createChildPost() {
  const pack = createPacker<Run>();
  const unpack = createUnpacker<CslItem>();
  return {
    unpacked: (request: PackedRequest): CitationRequest => ({ ...request, items: unpack(request.items) }),
    packed: ({ order, references, lists, cites }: CitationResult): PackedResult => ({
      order,
      references: Object.keys(references),
      lists: lists.map((list) => Object.keys(list)),
      cites: Object.keys(cites),
      runs: pack([references, ...lists, cites].flatMap((texts) => Object.values(texts))),
    }),
  };
}
