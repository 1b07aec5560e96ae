import { Button } from '@mantine/core';
import { useCallback } from 'react';
import type { Source } from '../../shared/compose/cv-document.ts';
import { ErrorBoundary } from '../components/error-boundary.tsx';
import { EmptyState } from '../components/screen.tsx';
import { PreviewPane } from '../features/preview/preview-pane.tsx';
import { SitePreview } from '../features/site/site-preview.tsx';
import { printedAt } from '../lib/printed-at.ts';
import { addDocument } from '../state/actions.ts';
import { openSpot } from '../state/navigate.ts';
import { itemOf, useReadOnly } from '../state/select.ts';
import { useApp } from '../state/store.ts';
import { type Spot, useCurrentDocument, useCurrentPerson, useUi } from '../state/ui.ts';

/** No page shows groups. */
const isSource = (spot: Spot): spot is Spot & Source => spot.collection !== 'groups';

/** The pages of the current document; a click opens the form of the line, and the focused field is scrolled to. */
export function PreviewSide() {
  const id = useCurrentDocument();
  const person = useCurrentPerson();
  const readOnly = useReadOnly();
  const isSite = useApp((state) => id !== null && itemOf(state, 'documents', id)?.site !== undefined);
  const revision = useApp((state) => state.session?.revision ?? 0);
  const spot = useUi((ui) => ui.focused);
  const focused = spot !== null && isSource(spot) ? spot : null;
  const pick = useCallback((source: Source) => openSpot(source), []);
  const placesOf = useCallback(
    (source: Source) => {
      const { portfolio } = useApp.getState();
      return portfolio && id !== null ? printedAt(portfolio, id, source) : [];
    },
    [id],
  );
  if (id === null) {
    return (
      <EmptyState
        title="No document yet"
        purpose={`The pages of a document stand here, exactly as they are exported.${person === null ? ' It is about a person or a group: add one first.' : ''}`}
      >
        {person !== null && (
          <Button disabled={readOnly} onClick={() => addDocument(person)}>
            Add document
          </Button>
        )}
      </EmptyState>
    );
  }
  return (
    <ErrorBoundary name="The preview">
      {isSite ? (
        <SitePreview documentId={id} revision={revision} />
      ) : (
        <PreviewPane documentId={id} revision={revision} focused={focused} placesOf={placesOf} onPick={pick} />
      )}
    </ErrorBoundary>
  );
}
