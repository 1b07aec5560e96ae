import { Button, Menu, Modal, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useRoute } from 'wouter';
import { useShallow } from 'zustand/react/shallow';
import { parseName } from '../../shared/model/names.ts';
import { personLabel } from '../../shared/model/person.ts';
import { Icon } from '../components/icon.tsx';
import { findingsText, stopText } from '../lib/findings.ts';
import { addGroup, addPerson } from '../state/actions.ts';
import { useCheckCount } from '../state/checks.ts';
import { go, paths } from '../state/navigate.ts';
import { useReadOnly } from '../state/select.ts';
import { useApp } from '../state/store.ts';
import { choosePerson, openDialog, useCurrentPerson, useUi } from '../state/ui.ts';
import styles from './app.module.css';
import { KindLinks } from './nav-kinds.tsx';
import { NavLink } from './nav-link.tsx';

/** Every screen, and whose portfolio is shown. */
export function Navigation({ width, children }: { readonly width: number; readonly children?: ReactNode }) {
  const { count: findings, stopping } = useCheckCount();
  const works = useApp((state) => state.portfolio?.works.length ?? 0);
  const documents = useApp((state) => state.portfolio?.documents.length ?? 0);
  const groups = useApp((state) => state.portfolio?.groups?.length ?? 0);
  const [inGroups] = useRoute('/groups/:id?');
  const person = useCurrentPerson();
  return (
    <nav className={styles.nav} style={{ width }} aria-label="Screens">
      <div className={styles.navList}>
        <NavLink href={paths.overview} icon="layout-dashboard" label="Overview" />
        {person !== null && <NavLink href={paths.profile} icon="user" label="Profile" />}
        <NavLink href={paths.works} icon="library" label="Works" count={works} nested="/works/:id?" />
        {person !== null && <KindLinks person={person} />}
      </div>
      <div className={styles.navEnd}>
        <NavLink href={paths.documents} icon="file-text" label="Documents" count={documents} nested="/documents/:id?" />
        {/* Whoever has no lab or company is not asked for one. */}
        {(groups > 0 || inGroups) && <NavLink href={paths.groups} icon="landmark" label="Groups" count={groups} nested="/groups/:id?" />}
        <NavLink
          href={paths.checks}
          icon="list-checks"
          label="Checks"
          count={findings}
          tone={stopping > 0 ? 'stopping' : 'pressing'}
          says={stopping > 0 ? `${findingsText(findings)}, ${stopText(stopping)}` : findingsText(findings)}
        />
        <NavLink href={paths.history} icon="clock" label="History" />
      </div>
      <PersonMenu />
      {children}
    </nav>
  );
}

function PersonMenu() {
  const current = useCurrentPerson();
  const readOnly = useReadOnly();
  const people = useApp(useShallow((state) => (state.portfolio?.people ?? []).map((person) => `${person.id}\n${personLabel(person)}`)));
  const opened = useUi(({ dialog }) => dialog);
  const asMember = opened === 'add-member';
  const adding = opened === 'add-person' || asMember;
  const add = () => openDialog('add-person');
  const done = () => openDialog(null);
  const list = people.map((line) => line.split('\n') as [string, string]);
  const name = list.find(([id]) => id === current)?.[1];
  const dialog = (
    <Modal opened={adding} onClose={done} title="Add a person" size="sm">
      <AddPerson stay={asMember} onDone={done} />
    </Modal>
  );
  if (current === null)
    return (
      <div className={styles.person}>
        <Button
          variant="subtle"
          color="gray"
          fullWidth
          justify="flex-start"
          leftSection={<Icon name="user-plus" />}
          disabled={readOnly}
          onClick={add}
        >
          Add a person
        </Button>
        {dialog}
      </div>
    );
  return (
    <div className={styles.person}>
      <Menu position="top-start" width={220}>
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            fullWidth
            justify="space-between"
            leftSection={<Icon name="user" />}
            rightSection={<Icon name="chevron-down" size={14} />}
            aria-label={`Person: ${name}`}
          >
            {name}
          </Button>
        </Menu.Target>
        <Menu.Dropdown aria-label="People">
          {list.map(([id, label]) => (
            <Menu.Item
              key={id}
              onClick={() => showPerson(id)}
              leftSection={id === current ? <Icon name="check" size={14} /> : <span style={{ width: 14, display: 'inline-block' }} />}
            >
              {label}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<Icon name="user-plus" size={14} />} disabled={readOnly} onClick={add}>
            Add a person …
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="landmark" size={14} />} disabled={readOnly} onClick={() => addGroup(current)}>
            Add a group or company
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog}
    </div>
  );
}

/** The address of an entry names its person: whoever is chosen now has the list instead. */
function showPerson(id: string): void {
  choosePerson(id);
  const list = /^(\/entries\/[^/]+)\//.exec(window.location.hash.replace(/^#/, ''))?.[1];
  if (list) go(list);
}

/** `stay`: in the form that wants the person, instead of going to the profile. */
function AddPerson({ stay, onDone }: { readonly stay: boolean; readonly onDone: () => void }) {
  const [text, setText] = useState('');
  const name = parseName(text);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!name) return;
        addPerson(name, { stay });
        onDone();
      }}
    >
      <TextInput
        label="Name"
        placeholder="Mary Somerville"
        description="Works are shared by everybody in this portfolio"
        value={text}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button mt={14} type="submit" disabled={!name}>
        Add person
      </Button>
    </form>
  );
}
