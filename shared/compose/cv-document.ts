/** The neutral document: what every writer and template reads. It knows blocks and inline runs, never entry kinds. */

import type { PhotoSize } from '../model/document.ts';
import type { Logo, Photo } from '../model/photo.ts';

/** `sign`: says something about the contributor whose name it follows; not part of the reference. */
export type Mark = 'strong' | 'emphasis' | 'code' | 'superscript' | 'subscript' | 'small-caps' | 'owner' | 'sign';

export type Inline =
  /** `language`: tag of the language that the words are in, where it is not that of the document. */
  | { readonly kind: 'text'; readonly text: string; readonly marks?: readonly Mark[]; readonly language?: string }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] }
  /** A citation. Once resolved it has its printed `content`, and `target`, the anchor of the reference, when the document lists it. */
  | { readonly kind: 'citation'; readonly work: string; readonly content: readonly Inline[]; readonly target?: string };

export type Run = readonly Inline[];

/** Where a block comes from, for click-to-edit; printed nowhere. */
export type Source = {
  readonly collection: 'people' | 'works' | 'entries' | 'documents' | 'groups';
  readonly id: string;
  readonly path?: string;
};

/** A line under an entry header: "Thesis title: …". */
export type Detail = { readonly label?: Run; readonly content: Run; readonly source?: Source };

export type EntryBlock = {
  readonly kind: 'entry';
  readonly source: Source;
  /** Who: employer, university. Either of the first two may be empty; templates decide which one leads. */
  readonly organisation: Run;
  readonly unit: Run;
  /** What: degree, role, award. */
  readonly title: Run;
  readonly result: Run;
  readonly location: Run;
  readonly dates: Run;
  readonly details: readonly Detail[];
  readonly detailStyle: 'bullets' | 'lines';
};

/** `breakBefore`: begins on a new page. */
export type Block = { readonly breakBefore?: boolean } & Content;

type Content =
  | EntryBlock
  /** Stands over what follows, under the heading of its section. */
  | { readonly kind: 'subheading'; readonly source: Source; readonly content: Run }
  | { readonly kind: 'paragraph'; readonly source: Source; readonly content: Run }
  | { readonly kind: 'bullet'; readonly source: Source; readonly content: Run }
  | { readonly kind: 'line'; readonly source: Source; readonly label?: Run; readonly content: Run }
  | { readonly kind: 'reference'; readonly source: Source; readonly anchor: string; readonly label: string; readonly content: Run };

/** What a section of a group's page is, for looks of its own. */
export type PagePart = 'mission' | 'strip' | 'list' | 'publications' | 'members' | 'alumni' | 'action' | 'offices' | 'references';

export type CvSection = {
  readonly id: string;
  readonly heading: Run;
  readonly source: Source;
  readonly blocks: readonly Block[];
  /** Begins on a new page. */
  readonly breakBefore?: boolean;
  /** Stands in the side column of templates that have one. */
  readonly side?: boolean;
  /** Stays on one page where it fits. */
  readonly keepTogether?: boolean;
  /** On the page of a group. */
  readonly part?: PagePart;
  /** Logos of those who are named in it; its words say all of their names. */
  readonly logos?: readonly SectionLogo[];
};

export type SectionLogo = { readonly logo: Logo; readonly alt: string };

export type HeaderItem = {
  readonly icon: string;
  readonly label: string;
  readonly href?: string;
  readonly text: Run;
  readonly source: Source;
};

/** The photo beside the name, where the document shows one. `whole`: a logo, of which nothing is cut off. */
export type HeaderPhoto = {
  readonly photo: Photo;
  readonly alt: string;
  readonly size: PhotoSize;
  readonly whole?: true;
  readonly source: Source;
};

export type CvDocument = {
  readonly title: string;
  readonly author: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly template: string;
  /** Validated options of the template. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly header: {
    readonly source: Source;
    readonly name: Run;
    readonly headline: Run;
    readonly contacts: readonly HeaderItem[];
    readonly photo?: HeaderPhoto;
  };
  readonly sections: readonly CvSection[];
};
