import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { byId } from '../../shared/compose/index-of.ts';
import { shortcuts } from '../../shared/contract/shortcuts.ts';
import { definitionOf, entryKinds } from '../../shared/entries/registry.ts';
import { groupLabel } from '../../shared/model/group.ts';
import { fold } from '../../shared/text/fold.ts';
import { workKinds } from '../../shared/works/work-kinds.ts';
import { Icon } from '../components/icon.tsx';
import { beginFileTask } from '../features/files/file-actions.ts';
import { documentPresets } from '../lib/new-document.ts';
import { rank } from '../lib/rank.ts';
import { kindOf, lineOf, shortLabel, titleOf } from '../lib/work-text.ts';
import { searchWorks } from '../lib/works-search.ts';
import { addDocument, addEntry, addGroup, addGroupPage, addWork } from '../state/actions.ts';
import { redo, undo } from '../state/app.ts';
import { go, openSpot, paths } from '../state/navigate.ts';
import { toggleSpelling } from '../state/spelling.ts';
import { type Portfolio, useApp } from '../state/store.ts';
import { openDialog, openExportAgain, useCurrentPerson, useUi } from '../state/ui.ts';
import { togglePreview } from './preview-shown.ts';

type Action = SpotlightActionData & { readonly label: string; readonly words: string };

const icon = (name: string) => <Icon name={name} size={15} />;

/** `exported`: id and name of each document that was exported already, and `pageless` of each group without a page, a line each. */
type Known = {
  readonly spelling: boolean;
  readonly exported: readonly string[];
  readonly pageless: readonly string[];
  readonly hasGroups: boolean;
};

/** Screens and commands, told apart from the items of the portfolio. */
function commandsFor(person: string | null, open: boolean, { spelling, exported, pageless, hasGroups }: Known): Action[] {
  const action = (id: string, label: string, iconName: string, onClick: () => void, words = ''): Action => ({
    id,
    label,
    leftSection: icon(iconName),
    onClick,
    words,
  });
  const files = [
    action('shortcuts', 'Keyboard shortcuts', 'keyboard', () => openDialog('shortcuts'), 'keys help hotkeys'),
    action('licences', 'Licences', 'file-text', () => openDialog('licences'), 'about third party open source notices'),
    action('new', 'New portfolio …', 'plus', () => beginFileTask('new')),
    action('open', 'Open …', 'folder-open', () => beginFileTask('open')),
    action('sample', 'Open the sample …', 'book', () => beginFileTask('sample')),
  ];
  if (!open) return files;
  return [
    action('overview', 'Overview', 'layout-dashboard', () => go(paths.overview), 'go'),
    action('profile', 'Profile', 'user', () => go(paths.profile), 'go contacts name'),
    action('works', 'Works', 'library', () => go(paths.works), 'go publications'),
    action('documents', 'Documents', 'file-text', () => go(paths.documents), 'go'),
    ...(hasGroups ? [action('groups', 'Groups', 'landmark', () => go(paths.groups), 'go lab company')] : []),
    action('history', 'History', 'clock', () => go(paths.history), 'go copies snapshots restore versions'),
    action('checks', 'Checks', 'list-checks', () => go(paths.checks), 'go findings problems'),
    action('import', 'Import …', 'upload', () => openDialog('import'), 'bibtex bib ris endnote orcid zotero pubmed csv paste'),
    action('duplicates', 'Find duplicates …', 'copy', () => openDialog('duplicates'), 'merge same twice works'),
    action('export', 'Export …', 'download', () => openDialog('export'), 'pdf bibtex ris csv citations'),
    ...exported.map((line) => {
      const [id = '', name = ''] = line.split('\n');
      return action(`export-again-${id}`, `Export again: ${name}`, 'download', () => openExportAgain(id), 'same files rewrite');
    }),
    ...pageless.map((line) => {
      const [id = '', name = ''] = line.split('\n');
      return action(`page-of-${id}`, `Make page of ${name}`, 'plus', () => addGroupPage(id), 'group lab company document website');
    }),
    action('undo', 'Undo', 'undo-2', undo),
    action('redo', 'Redo', 'redo-2', redo),
    action('preview', 'Show or hide the preview', 'panel-right-open', togglePreview),
    action(
      'toggle-spelling',
      spelling ? 'Turn spell-check off' : 'Turn spell-check on',
      'spell-check',
      toggleSpelling,
      'spelling misspelt',
    ),
    action('spelling', 'Spelling and own words …', 'spell-check', () => openDialog('spelling'), 'spell-check dictionary language'),
    action('save-as', 'Save as …', 'file', () => beginFileTask('save-as')),
    ...entryKinds.map((kind) =>
      action(`go-${kind}`, definitionOf(kind).name.many, definitionOf(kind).icon, () => go(paths.entries(kind)), 'go'),
    ),
    action('add-group', 'Add group', 'plus', () => addGroup(person), 'lab company research group team'),
    ...workKinds.map((kind) => action(`add-work-${kind.id}`, `Add ${kind.name.one.toLowerCase()}`, 'plus', () => addWork(kind, person))),
    ...(person === null
      ? []
      : [
          ...entryKinds.map((kind) =>
            action(
              `add-${kind}`,
              `Add ${definitionOf(kind).name.one.toLowerCase()}`,
              'plus',
              () => addEntry(kind, person),
              definitionOf(kind).name.many,
            ),
          ),
          ...documentPresets.map((preset) =>
            action(`add-document-${preset.id}`, `Add document: ${preset.name}`, 'plus', () => addDocument(person, preset.id), preset.hint),
          ),
        ]),
    ...files,
  ];
}

/** Id and name of each group without a page, a line each. */
function withoutPage({ groups = [], documents }: Portfolio): readonly string[] {
  const owners = new Set(documents.flatMap(({ owner, archived }) => (archived ? [] : [owner])));
  return groups.filter(({ id }) => !owners.has(id)).map((group) => `${group.id}\n${groupLabel(group)}`);
}

function itemsFor(portfolio: Portfolio, query: string): Action[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const fits = (text: string) => words.every((word) => fold(text).includes(word));
  const entries = portfolio.entries.flatMap((entry): Action[] => {
    const definition = definitionOf(entry.kind);
    const summary = definition.summary(entry);
    const label = lineOf(summary.title) || 'Not named yet';
    return fits(`${label} ${summary.subtitle}`)
      ? [
          {
            id: `entry-${entry.id}`,
            label,
            description: [definition.name.one, lineOf(summary.subtitle)].filter(Boolean).join(' · '),
            leftSection: icon(definition.icon),
            words: '',
            onClick: () => openSpot({ collection: 'entries', id: entry.id }),
          },
        ]
      : [];
  });
  const documents = portfolio.documents.flatMap((document): Action[] =>
    fits(document.name)
      ? [
          {
            id: `document-${document.id}`,
            label: document.name,
            description: 'Document',
            leftSection: icon('file-text'),
            words: '',
            onClick: () => openSpot({ collection: 'documents', id: document.id }),
          },
        ]
      : [],
  );
  const groups = (portfolio.groups ?? []).flatMap((group): Action[] =>
    fits(`${group.name} ${group.tagline ?? ''}`)
      ? [
          {
            id: `group-${group.id}`,
            label: groupLabel(group),
            description: 'Group',
            leftSection: icon('landmark'),
            words: '',
            onClick: () => openSpot({ collection: 'groups', id: group.id }),
          },
        ]
      : [],
  );
  const works = searchWorks(portfolio.works, query)
    .slice(0, 12)
    .flatMap((id): Action[] => {
      const work = byId(portfolio.works).get(id);
      return work
        ? [
            {
              id: `work-${id}`,
              label: titleOf(work),
              description: `${shortLabel(work)} · ${kindOf(work).name.one}`,
              leftSection: icon(kindOf(work).icon),
              words: '',
              onClick: () => openSpot({ collection: 'works', id }),
            },
          ]
        : [];
    });
  return [...documents, ...groups, ...entries.slice(0, 12), ...works];
}

/** Ctrl-K: every screen, every command and everything in the portfolio by its words. */
export function Palette() {
  const [query, setQuery] = useState('');
  const person = useCurrentPerson();
  const open = useApp((state) => state.session?.file !== null && state.portfolio !== null);
  const hasGroups = useApp((state) => (state.portfolio?.groups?.length ?? 0) > 0);
  const spelling = useUi((ui) => ui.spelling);
  const portfolio = useApp((state) => (query.trim() ? state.portfolio : null));
  // Documents that were exported already.
  const exported = useApp(
    useShallow((state) => (state.portfolio?.documents ?? []).flatMap(({ id, name, exports }) => (exports ? [`${id}\n${name}`] : []))),
  );
  const pageless = useApp(useShallow((state) => (state.portfolio ? withoutPage(state.portfolio) : [])));
  const commands = useMemo(
    () => commandsFor(person, open, { spelling, exported, pageless, hasGroups }),
    [person, open, spelling, exported, pageless, hasGroups],
  );
  const groups = useMemo((): SpotlightActionGroupData[] => {
    const fitting = commands
      .flatMap((command) => {
        const place = rank(command.label, query, command.words);
        return place === null ? [] : [{ command, place }];
      })
      .sort((a, b) => a.place - b.place)
      .map(({ command }) => command);
    const items = portfolio ? itemsFor(portfolio, query) : [];
    const plain = (list: readonly Action[]) => list.map(({ words: _words, ...action }) => action);
    return [
      { group: 'Commands', actions: plain(fitting.slice(0, query.trim() === '' ? 12 : 8)) },
      ...(items.length > 0 ? [{ group: 'In this portfolio', actions: plain(items) }] : []),
    ].filter((group) => group.actions.length > 0);
  }, [commands, portfolio, query]);
  return (
    <Spotlight
      actions={groups}
      shortcut={[...shortcuts.palette.keys]}
      tagsToIgnore={[]}
      triggerOnContentEditable
      query={query}
      onQueryChange={setQuery}
      filter={(_query, actions) => actions}
      scrollable
      maxHeight={420}
      lockScroll={false}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      attributes={{ content: { 'aria-label': 'Go to, add or find' } }}
      nothingFound={`Nothing found for “${query}”`}
      searchProps={{ placeholder: 'Go to, add, find …', 'aria-label': 'Go to, add or find', leftSection: <Icon name="search" size={16} /> }}
    />
  );
}
