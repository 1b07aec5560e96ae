import { useLocation } from 'wouter';
import { useUi } from '../state/ui.ts';

/** Screens that need the room of the preview themselves: there it shows only when it was asked for there. */
const isWide = (location: string): boolean => /^\/documents\/[^/]+\/compare(\/|$)/.test(location);

/** Whether the pages stand beside the screen that is open. */
export function usePreviewShown(): boolean {
  const [location] = useLocation();
  const wide = isWide(location);
  return useUi((ui) => (wide ? ui.shownBesideWide : ui.previewShown));
}

/** Shows or hides the pages beside the screen that is open. */
export function togglePreview(): void {
  if (isWide(window.location.hash.slice(1))) useUi.setState((ui) => ({ shownBesideWide: !ui.shownBesideWide }));
  else useUi.setState((ui) => ({ previewShown: !ui.previewShown, tab: ui.previewShown ? 'form' : ui.tab }));
}
