import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { PortfolioDocument } from '../../../shared/model/document.ts';
import { groupLabel } from '../../../shared/model/group.ts';
import { personLabel } from '../../../shared/model/person.ts';
import { ownerKind } from '../../../shared/portfolio/owners.ts';
import { templateById, templatesFor } from '../../../shared/templates/registry.ts';
import { Icon } from '../../components/icon.tsx';
import { ItemActions } from '../../components/item-actions.tsx';
import { Screen } from '../../components/screen.tsx';
import { FoldedGroup } from '../../form/field-groups.tsx';
import { focusField } from '../../form/focus-field.ts';
import form from '../../form/form.module.css';
import { type FormHost, FormHostProvider } from '../../form/form-context.tsx';
import { go, paths } from '../../state/navigate.ts';
import { itemOf, useReadOnly } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { chooseDocument, openDialog, useUi } from '../../state/ui.ts';
import { DocumentChoice, DocumentText, useDocumentValue } from './document-fields.tsx';
import { GroupPageParts } from './group-page-parts.tsx';
import { HeaderContacts } from './header-contacts.tsx';
import { DateOptions, HeaderOptions, LimitOptions, PageOptions, ReferenceOptions, WebOptions } from './option-groups.tsx';
import { Sections } from './sections.tsx';
import { SiteOptions } from './site-options.tsx';
import { useWhose } from './use-whose.ts';
import { WordOptions } from './word-options.tsx';
import { WorkOverrides } from './work-overrides.tsx';

const groups = {
  site: 'Site',
  page: 'Page and type',
  web: 'On web pages',
  limits: 'Limit and archive',
  header: 'Header',
  references: 'References and numbering',
  dates: 'Dates and language',
  words: 'Wording of a status',
  works: 'Changes to single works',
} as const;
type Group = keyof typeof groups;

/** The group whose fields begin with a key. */
const groupOf: Readonly<Record<string, Group>> = {
  site: 'site',
  web: 'web',
  options: 'page',
  pages: 'limits',
  archived: 'limits',
  header: 'header',
  style: 'references',
  numbering: 'references',
  dates: 'dates',
  locale: 'dates',
  words: 'words',
  works: 'works',
};

/** One document: what it shows, in which order and how it looks. */
export function DocumentScreen({ id }: { readonly id: string }) {
  const readOnly = useReadOnly();
  const name = useApp((state) => itemOf(state, 'documents', id)?.name);
  const whose = useApp((state) => state.portfolio && ownerKind(state.portfolio, itemOf(state, 'documents', id)?.owner)) ?? 'person';
  const isSite = useApp((state) => itemOf(state, 'documents', id)?.site !== undefined);
  const others = useApp((state) => (state.portfolio?.documents.length ?? 0) > 1);
  const host = useMemo((): FormHost => ({ collection: 'documents', id, readOnly, codecs: new Map() }), [id, readOnly]);
  const [group, setGroup] = useState<Group | null>(null);
  const [section, setSection] = useState<string | null>(null);
  const root = useRef<HTMLFormElement>(null);
  useWantedField(id, root, setGroup, setSection, group, section);

  if (name === undefined) {
    return (
      <Screen title="Document">
        <p>This document was deleted.</p>
        <Button variant="default" onClick={() => go(paths.documents)}>
          All documents
        </Button>
      </Screen>
    );
  }
  return (
    <Screen
      title={name}
      subtitle={isSite ? 'Web site' : 'Document'}
      actions={
        <>
          <Button variant="subtle" color="gray" leftSection={<Icon name="arrow-left" size={14} />} onClick={() => go(paths.documents)}>
            All documents
          </Button>
          {others && (
            <Button variant="subtle" color="gray" onClick={() => go(paths.compare(id))}>
              Compare
            </Button>
          )}
          {isSite && (
            <Button
              variant="default"
              onClick={() => {
                chooseDocument(id);
                openDialog('publish');
              }}
            >
              Publish …
            </Button>
          )}
          <ItemActions collection="documents" id={id} readOnly={readOnly} onRemoved={() => go(paths.documents)} />
        </>
      }
    >
      <FormHostProvider value={host}>
        <form
          ref={root}
          aria-label={name}
          onSubmit={(event) => event.preventDefault()}
          onFocusCapture={(event) => {
            const path = (event.target as HTMLElement).closest<HTMLElement>('[data-field]')?.dataset.field;
            const known = path?.startsWith('sections.') ? path.split('.').slice(0, 2).join('.') : path;
            useUi.setState({ focused: { collection: 'documents', id, path: known } });
          }}
        >
          <Basics />
          {whose === 'group' ? <GroupPageParts /> : <Sections open={section} onOpen={setSection} />}
          {(Object.keys(groups) as Group[])
            .filter((key) => key !== (isSite ? 'page' : 'site') && (whose === 'person' || key !== 'words'))
            .map((key) => (
              <FoldedGroup
                key={key}
                title={isSite && key === 'limits' ? 'Archive' : groups[key]}
                open={group === key}
                onToggle={() => setGroup(group === key ? null : key)}
              >
                <GroupBody group={key} />
              </FoldedGroup>
            ))}
        </form>
      </FormHostProvider>
    </Screen>
  );
}

function Basics() {
  const people = useApp((state) => state.portfolio?.people);
  const labs = useApp((state) => state.portfolio?.groups);
  const whose = useWhose();
  const template = useDocumentValue(['template']);
  const isSite = useDocumentValue(['site']) !== undefined;
  return (
    <div className={form.grid}>
      <DocumentText path={['name']} label="Name" schema={PortfolioDocument.shape.name} keepEmpty hint="In menus and for exported files" />
      <DocumentChoice
        path={['owner']}
        label="About"
        hint={whose === 'group' ? 'Whose page it is' : isSite ? 'Whose site it is' : 'Whose CV it is'}
        choices={Object.fromEntries(
          whose === 'group'
            ? (labs ?? []).map((group) => [group.id, groupLabel(group)])
            : (people ?? []).map((person) => [person.id, personLabel(person)]),
        )}
      />
      {!isSite && (
        <div className={form.wide}>
          <DocumentChoice
            path={['template']}
            label="Template"
            hint={templateById(String(template))?.description}
            choices={Object.fromEntries(templatesFor(whose).map((one) => [one.id, one.name]))}
          />
        </div>
      )}
    </div>
  );
}

function GroupBody({ group }: { readonly group: Group }) {
  const whose = useWhose();
  switch (group) {
    case 'site':
      return <SiteOptions />;
    case 'page':
      return <PageOptions />;
    case 'web':
      return <WebOptions />;
    case 'limits':
      return <LimitOptions />;
    case 'header':
      return (
        <>
          <HeaderOptions />
          {whose === 'person' && <HeaderContacts />}
        </>
      );
    case 'references':
      return <ReferenceOptions />;
    case 'dates':
      return <DateOptions />;
    case 'words':
      return <WordOptions />;
    case 'works':
      return <WorkOverrides />;
    default:
      return group satisfies never;
  }
}

/** Opens what holds the wanted field, then focuses it. */
function useWantedField(
  id: string,
  root: React.RefObject<HTMLElement | null>,
  setGroup: (group: Group) => void,
  setSection: (section: string) => void,
  group: Group | null,
  section: string | null,
): void {
  const wanted = useUi((ui) => (ui.wanted?.collection === 'documents' && ui.wanted.id === id ? ui.wanted : null));
  useEffect(() => {
    if (!wanted || !root.current) return;
    const [first = 'name', second = '', ...rest] = (wanted.path ?? 'name').split('.');
    let path = wanted.path ?? 'name';
    if (first === 'sections' && second) {
      // Findings count sections, the pages name them by id.
      const sections = itemOf(useApp.getState(), 'documents', id)?.sections ?? [];
      const target = sections.find((one) => one.id === second) ?? sections[Number(second)];
      if (target && section !== target.id) {
        setSection(target.id);
        return;
      }
      path = ['sections', target?.id ?? second, ...rest].join('.');
    }
    const needed = groupOf[first];
    if (needed && group !== needed) {
      setGroup(needed);
      return;
    }
    focusField(root.current, path);
    useUi.setState({ wanted: null });
  }, [wanted, id, root, group, section, setGroup, setSection]);
}
