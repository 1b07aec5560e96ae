import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { type EntryKind, entryKinds } from '../../shared/entries/registry.ts';
import { ErrorBoundary } from '../components/error-boundary.tsx';
import { EmptyState } from '../components/screen.tsx';
import { ChecksScreen } from '../features/checks/checks-screen.tsx';
import { CompareScreen } from '../features/compare/compare-screen.tsx';
import { DocumentScreen } from '../features/documents/document-screen.tsx';
import { DocumentsScreen } from '../features/documents/documents-screen.tsx';
import { EntriesScreen } from '../features/entries/entries-screen.tsx';
import { GroupsScreen } from '../features/groups/groups-screen.tsx';
import { HistoryScreen } from '../features/history/history-screen.tsx';
import { OverviewScreen } from '../features/overview/overview-screen.tsx';
import { ProfileScreen } from '../features/profile/profile-screen.tsx';
import { WorksScreen } from '../features/works/works-screen.tsx';
import { go, paths } from '../state/navigate.ts';
import { chooseDocument, useCurrentPerson } from '../state/ui.ts';

/** Screens that show one person. */
const ofSomebody: readonly string[] = ['profile', 'entries'];
const isKind = (kind: string | undefined): kind is EntryKind => entryKinds.some((known) => known === kind);

/** The screen that the address names. Every screen fails on its own. */
export function Screens() {
  const [location] = useLocation();
  const person = useCurrentPerson();
  const [screen = '', first = ''] = location.split('/').slice(1);
  // The table of works stays while one work after the other is opened; the forms beside it fail on their own.
  const area = screen === 'works' ? screen : `${screen}/${first}`;
  // Profile and entries are somebody's.
  if (person === null && ofSomebody.includes(screen)) return <OverviewScreen />;
  return (
    <ErrorBoundary key={area} name="This screen">
      <Switch>
        <Route path="/" component={OverviewScreen} />
        <Route path="/profile" component={ProfileScreen} />
        <Route path="/works/:id?">{({ id }) => <WorksScreen id={id ?? null} />}</Route>
        <Route path="/entries/:kind/:id?">
          {({ kind, id }) => (isKind(kind) ? <EntriesScreen key={kind} kind={kind} id={id ?? null} /> : <NothingHere />)}
        </Route>
        <Route path="/documents" component={DocumentsScreen} />
        <Route path="/documents/:id/compare/:other?">{({ id, other }) => <CompareScreen id={id} other={other ?? null} />}</Route>
        <Route path="/documents/:id">{({ id }) => <OneDocument key={id} id={id} />}</Route>
        <Route path="/groups/:id?">{({ id }) => <GroupsScreen id={id ?? null} />}</Route>
        <Route path="/checks" component={ChecksScreen} />
        <Route path="/history" component={HistoryScreen} />
        <Route>
          <NothingHere />
        </Route>
      </Switch>
    </ErrorBoundary>
  );
}

/** The preview shows the document that is being edited. */
function OneDocument({ id }: { readonly id: string }) {
  useEffect(() => chooseDocument(id), [id]);
  return <DocumentScreen id={id} />;
}

function NothingHere() {
  return (
    <EmptyState title="Nothing here" purpose="This address belongs to no screen.">
      <Button variant="default" onClick={() => go(paths.overview)}>
        Overview
      </Button>
    </EmptyState>
  );
}
