import { navigate } from 'wouter/use-hash-location';
import type { EntryKind } from '../../shared/entries/registry.ts';
import { itemOf } from './select.ts';
import { useApp } from './store.ts';
import { chooseDocument, choosePerson, type Spot, showForm, wantFocus } from './ui.ts';

export const paths = {
  overview: '/',
  profile: '/profile',
  works: '/works',
  work: (id: string) => `/works/${id}`,
  entries: (kind: EntryKind) => `/entries/${kind}`,
  entry: (kind: EntryKind, id: string) => `/entries/${kind}/${id}`,
  documents: '/documents',
  document: (id: string) => `/documents/${id}`,
  /** Without `other` the next document is chosen. */
  compare: (id: string, other?: string) => `/documents/${id}/compare${other === undefined ? '' : `/${other}`}`,
  groups: '/groups',
  group: (id: string) => `/groups/${id}`,
  checks: '/checks',
  history: '/history',
} as const;

/** Goes to a screen, and shows it where the preview stood in its place. */
export function go(path: string): void {
  showForm();
  navigate(path);
}

/** Goes to the form of an item and focuses a field of it. Does nothing for what is no longer there. */
export function openSpot(spot: Spot): void {
  const state = useApp.getState();
  switch (spot.collection) {
    case 'people':
      choosePerson(spot.id);
      go(paths.profile);
      break;
    case 'works':
      go(paths.work(spot.id));
      break;
    case 'entries': {
      const entry = itemOf(state, 'entries', spot.id);
      if (!entry) return;
      choosePerson(entry.person);
      go(paths.entry(entry.kind, entry.id));
      break;
    }
    case 'documents':
      chooseDocument(spot.id);
      go(paths.document(spot.id));
      break;
    case 'groups':
      go(paths.group(spot.id));
      break;
    default:
      spot.collection satisfies never;
  }
  wantFocus(spot);
}
