import { useEffect } from 'react';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Collection } from '../../shared/portfolio/portfolio.ts';
import { type AppState, useApp } from './store.ts';

/** A field of an item, its path joined by dots; without a path the item as a whole. */
export type Spot = { readonly collection: Collection; readonly id: string; readonly path?: string };

/** What stays on this machine between runs. */
type Kept = {
  readonly navWidth: number;
  /** Share of the room beside the navigation that the preview takes, 0–1. */
  readonly previewShare: number;
  readonly previewShown: boolean;
  /** Groups of the navigation that were folded or unfolded by hand. */
  readonly navGroups: Readonly<Record<string, boolean>>;
  /** Whether misspelt words are underlined. */
  readonly spelling: boolean;
  /** Pattern of citation keys of exported works; blank for the usual one. */
  readonly citationKeys: string;
  /** Chosen person and document of each file. */
  readonly person: Readonly<Record<string, string>>;
  readonly document: Readonly<Record<string, string>>;
};

export type Dialog =
  | 'new'
  | 'sample'
  | 'open'
  | 'save-as'
  | 'export'
  | 'publish'
  | 'shortcuts'
  | 'licences'
  | 'spelling'
  | 'import'
  | 'duplicates'
  | 'add-person'
  | 'add-member'
  | null;

type Passing = {
  /** Below 1,100 px: which of the two tabs shows. */
  readonly tab: 'form' | 'preview';
  /** The preview was asked for beside a screen that needs its room, such as Compare. */
  readonly shownBesideWide: boolean;
  readonly dialog: Dialog;
  /** Works that the export dialog was opened for; null when it was opened for no certain ones. */
  readonly exportWorks: readonly string[] | null;
  /** The document that the export dialog was opened for to be written as before, without a question. */
  readonly exportAgain: string | null;
  /** A field to be focused as soon as its form is there; `stamp` makes the same request twice two requests. */
  readonly wanted: (Spot & { readonly stamp: number }) | null;
  /** Language whose texts the forms show; null for what was written first. */
  readonly language: string | null;
  /** Where the focus is now, for the preview. */
  readonly focused: Spot | null;
};

export const useUi = create<Kept & Passing>()(
  persist(
    (): Kept & Passing => ({
      navWidth: 236,
      previewShare: 0.52,
      previewShown: true,
      navGroups: {},
      spelling: true,
      citationKeys: '',
      person: {},
      document: {},
      tab: 'form',
      shownBesideWide: false,
      dialog: null,
      exportWorks: null,
      exportAgain: null,
      wanted: null,
      language: null,
      focused: null,
    }),
    {
      name: 'scholarfolio-window',
      version: 1,
      partialize: ({ navWidth, previewShare, previewShown, navGroups, spelling, citationKeys, person, document }): Kept => ({
        navWidth,
        previewShare,
        previewShown,
        navGroups,
        spelling,
        citationKeys,
        person,
        document,
      }),
    },
  ),
);

/** In a narrow window: shows the form instead of the preview. */
export function showForm(): void {
  useUi.setState({ tab: 'form' });
}

let stamp = 0;

/** Asks the form of an item to focus a field, in the language of that field. Going to its screen is the caller's part. */
export function wantFocus(spot: Spot): void {
  stamp += 1;
  const [first, tag] = spot.path?.split('.') ?? [];
  const language =
    first === undefined || spot.collection === 'documents' ? {} : { language: first === 'translations' ? (tag ?? null) : null };
  useUi.setState({ wanted: { ...spot, stamp }, ...language });
}

/** Shows an item in the preview as soon as its form is open; a field of it that has the focus is kept. */
export function useShown(collection: Collection, id: string): void {
  useEffect(() => {
    const { focused } = useUi.getState();
    if (focused?.collection !== collection || focused.id !== id) useUi.setState({ focused: { collection, id } });
  }, [collection, id]);
}

export function openDialog(dialog: Dialog): void {
  useUi.setState({ dialog, exportWorks: null, exportAgain: null });
}

/** Opens the export dialog for certain works. */
export function openExport(works: readonly string[]): void {
  useUi.setState({ dialog: 'export', exportWorks: works, exportAgain: null });
}

/** Opens the export dialog to write a document as it was written last. */
export function openExportAgain(document: string): void {
  useUi.setState({ dialog: 'export', exportWorks: null, exportAgain: document });
}

const filePath = () => useApp.getState().session?.file?.path ?? '';

/** Shows a person: profile, entries and, unless the document in view is theirs already, their first document. */
export function choosePerson(id: string): void {
  const path = filePath();
  const documents = useApp.getState().portfolio?.documents ?? [];
  const { document } = useUi.getState();
  const inView = documents.find((one) => one.id === document[path]);
  const theirs = inView?.owner === id ? inView : documents.find((one) => one.owner === id);
  useUi.setState((ui) => ({
    person: { ...ui.person, [path]: id },
    document: { ...ui.document, [path]: theirs?.id ?? ui.document[path] ?? '' },
  }));
}

/** Shows a document, and whose it is. */
export function chooseDocument(id: string): void {
  const path = filePath();
  const { documents = [], people = [] } = useApp.getState().portfolio ?? {};
  const owner = documents.find((one) => one.id === id)?.owner;
  useUi.setState((ui) => ({
    document: { ...ui.document, [path]: id },
    // The page of a group is about nobody in particular.
    person: people.some((person) => person.id === owner) ? { ...ui.person, [path]: String(owner) } : ui.person,
  }));
}

/** The person whose profile and entries are shown: the chosen one, or the first. */
export function useCurrentPerson(): string | null {
  const path = useApp((state) => state.session?.file?.path ?? '');
  const chosen = useUi((ui) => ui.person[path]);
  return useApp((state) => chosenOrFirst(state, chosen));
}

/** As {@link useCurrentPerson}, at this moment. */
export function currentPerson(): string | null {
  return chosenOrFirst(useApp.getState(), useUi.getState().person[filePath()]);
}

function chosenOrFirst({ portfolio }: AppState, chosen: string | undefined): string | null {
  const people = portfolio?.people ?? [];
  return (people.find((person) => person.id === chosen) ?? people[0])?.id ?? null;
}

/** The document that the preview shows: the chosen one, or the first of the current person, or the first. */
export function useCurrentDocument(): string | null {
  const path = useApp((state) => state.session?.file?.path ?? '');
  const chosen = useUi((ui) => ui.document[path]);
  const person = useCurrentPerson();
  return useApp((state) => {
    const documents = state.portfolio?.documents ?? [];
    const found =
      documents.find((document) => document.id === chosen) ?? documents.find((document) => document.owner === person) ?? documents[0];
    return found?.id ?? null;
  });
}
