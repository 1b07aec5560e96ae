import { mkdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sessionHandlers } from '../../../electron/services/session/handlers.ts';
import { editLong } from '../../../electron/services/session/long-edit.ts';
import type { Session } from '../../../electron/services/session/session.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { emptyWork } from '../../../shared/model/work.ts';
import type { SingleCommand } from '../../../shared/portfolio/commands.ts';
import { addText, setText, textsOf } from '../store/sample-portfolios.ts';
import { BadDisk, samplePath, World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.end());

describe('creating a portfolio', () => {
  it('makes an empty file, opens it and remembers it', async () => {
    const session = await world.session();
    expect((await session.create(world.at('new'), false)).ok).toBe(true);
    expect(session.state()).toMatchObject({
      file: { name: 'new.json', path: world.at('new.json') },
      save: 'saved',
      access: 'writable',
      notice: null,
      recent: [{ name: 'new.json' }],
    });
    expect(session.portfolio()).toEqual({ people: [], works: [], entries: [], documents: [], drafts: [] });
    expect(await world.files()).toEqual(['new.json']);
    const other = await world.session();
    expect(other.state().recent).toMatchObject([{ name: 'new.json' }]);
  });

  it('starts from the bundled sample', async () => {
    const session = await world.session();
    expect((await session.create(world.at('sample.json'), true)).ok).toBe(true);
    const bundled = JSON.parse(await readFile(samplePath, 'utf8')).portfolio;
    expect(JSON.parse(await world.read('sample.json'))).toMatchObject({ revision: 1, portfolio: bundled });
    expect(session.portfolio()?.people.length).toBeGreaterThan(1);
  });

  it('never overwrites a file, also not a link that leads nowhere', async () => {
    await writeFile(world.at('mine.json'), 'mine');
    await symlink('nowhere', world.at('link.json'));
    const session = await world.session();
    for (const name of ['mine.json', 'link.json'])
      expect(await session.create(world.at(name), true)).toMatchObject({ ok: false, code: 'exists' });
    expect(await world.read('mine.json')).toBe('mine');
    expect(await session.create(world.at('no/such/folder.json'), false)).toMatchObject({ ok: false, code: 'folder-gone' });
    expect(session.state().file).toBeNull();
  });
});

describe('autosave', () => {
  it('saves within 500 ms of the last edit and shows saving until then', async () => {
    const session = await world.opened();
    session.edit(setText('e0', 'Changed'));
    expect(session.state().save).toBe('saving');
    expect(await world.texts('cv.json')).toEqual(['One', 'Two']);
    await world.pass(500);
    expect(await world.texts('cv.json')).toEqual(['Changed', 'Two']);
    expect(session.state()).toMatchObject({ save: 'saved', savedAt: '2026-11-20T12:03:00.400Z' });
  });

  it('saves after 2 s at most while somebody types without a pause', async () => {
    const session = await world.opened();
    for (let key = 0; key < 20; key++) {
      session.edit(setText('e0', `Typed ${key}`));
      await world.pass(100);
    }
    expect((await world.texts('cv.json'))[0]).toMatch(/^Typed 1[5-9]$/);
  });

  it('saves before another file is opened and before closing', async () => {
    await world.write('other.json', ['Other']);
    const session = await world.opened();
    session.edit(setText('e0', 'Before opening'));
    await session.open(world.at('other.json'), false);
    expect(await world.texts('cv.json')).toEqual(['Before opening', 'Two']);
    session.edit(setText('e0', 'Before closing'));
    await session.close();
    expect(await world.texts('other.json')).toEqual(['Before closing']);
    expect(session.state()).toMatchObject({ file: null, save: 'saved', undo: null });
    expect(session.portfolio()).toBeNull();
  });

  it('counts the revision up over files and reloads, never down', async () => {
    await world.write('other.json', ['Other'], 1);
    await world.write('cv.json', ['One'], 900);
    const session = await world.session();
    const seen: number[] = [];
    session.onChange((change) => seen.push(change.revision));
    await session.open(world.at('cv.json'), false);
    session.edit(setText('e0', 'x'));
    await session.open(world.at('other.json'), false);
    session.edit('undo');
    session.edit(setText('e0', 'y'));
    expect(seen).toEqual([900, 901, 902, 903]);
  });

  it('shows what it cannot save, keeps it, and saves it when that is possible again', async () => {
    const bad = new BadDisk(world.at(''));
    const session = await world.opened(['One'], { fs: bad.fs });
    bad.code = 'ENOSPC';
    session.edit(setText('e0', 'Kept in memory'));
    await world.pass(500);
    expect(session.state()).toMatchObject({ save: 'not-saved', saveFailure: { code: 'disk-full' } });
    expect(await world.texts('cv.json')).toEqual(['One']);
    expect(await world.files()).toEqual(['cv.json']);
    expect(textsOf(session.portfolio())).toEqual(['Kept in memory']);
    expect(await session.close()).toMatchObject({ ok: false, code: 'unsaved' });
    expect(session.state().file?.name).toBe('cv.json');
    bad.code = null;
    await world.pass(5_500);
    expect(session.state()).toMatchObject({ save: 'saved', saveFailure: null });
    expect(await world.texts('cv.json')).toEqual(['Kept in memory']);
  });

  it('lets unsaved edits be saved elsewhere when the folder does not take them', async () => {
    await mkdir(world.at('usb'));
    const bad = new BadDisk(world.at('cv').replace(/cv$/, '.cv'));
    const session = await world.opened(['One'], { fs: bad.fs });
    bad.code = 'EACCES';
    session.edit(setText('e0', 'Elsewhere'));
    expect(await session.flush()).toMatchObject({ ok: false, code: 'not-allowed' });
    expect((await session.saveAs(world.at('usb/cv.json'), false)).ok).toBe(true);
    expect(session.state()).toMatchObject({
      save: 'saved',
      saveFailure: null,
      file: { path: world.at('usb/cv.json') },
      undo: 'Edit “One”',
    });
    expect(await world.texts('usb/cv.json')).toEqual(['Elsewhere']);
    expect(await world.texts('cv.json')).toEqual(['One']);
  });
});

describe('edits', () => {
  it('are undone and redone over saves, with their names', async () => {
    const session = await world.opened();
    session.edit(addText('e9', 'Three'));
    await world.pass(2000);
    session.edit(setText('e0', 'Uno'));
    expect(session.state()).toMatchObject({ undo: 'Edit “One”', redo: null });
    await world.pass(2000);
    session.edit('undo');
    session.edit('undo');
    expect(textsOf(session.portfolio())).toEqual(['One', 'Two']);
    expect(session.state()).toMatchObject({ undo: null, redo: 'Add text' });
    session.edit('redo');
    await world.pass(500);
    expect(await world.texts('cv.json')).toEqual(['One', 'Two', 'Three']);
    expect(session.edit('redo').ok).toBe(true);
    expect(session.edit('redo')).toMatchObject({ ok: false, code: 'nothing-to-redo' });
  });

  it('that are not accepted change nothing', async () => {
    const session = await world.opened();
    const before = session.portfolio();
    const bad = session.edit({ kind: 'set', collection: 'entries', id: 'e0', changes: [{ path: ['text'], value: 7 }] });
    expect(bad).toMatchObject({ ok: false, code: 'invalid' });
    expect(session.portfolio()).toBe(before);
    expect(session.state()).toMatchObject({ save: 'saved', undo: null });
  });

  it('need an open portfolio', async () => {
    expect((await world.session()).edit(addText('a', 'b'))).toMatchObject({ ok: false, code: 'nothing-open' });
  });
});

describe('save as', () => {
  it('asks before it replaces a file, and keeps a copy of it', async () => {
    await world.write('old.json', ['Old']);
    const session = await world.opened();
    expect(await session.saveAs(world.at('old.json'), false)).toMatchObject({ ok: false, code: 'exists' });
    expect(await world.texts('old.json')).toEqual(['Old']);
    expect((await session.saveAs(world.at('old.json'), true)).ok).toBe(true);
    expect(await world.texts('old.json')).toEqual(['One', 'Two']);
    expect(session.state().snapshots.map((copy) => copy.reason)).toContain('Before it was replaced by “Save as”');
  });

  it('does not touch a file that another window has open', async () => {
    await world.write('theirs.json', ['Theirs']);
    await (await world.session()).open(world.at('theirs.json'), false);
    const session = await world.opened();
    expect(await session.saveAs(world.at('theirs.json'), true)).toMatchObject({ ok: false, code: 'locked' });
    expect(session.state().file?.name).toBe('cv.json');
  });
});

describe('opening', () => {
  it('says what is missing and leaves what is open', async () => {
    const session = await world.opened();
    expect(await session.open(world.at('gone.json'), false)).toMatchObject({
      ok: false,
      code: 'missing',
      message: expect.stringContaining('“gone.json”'),
    });
    expect(await session.open(world.at(''), false)).toMatchObject({ ok: false, code: 'not-a-file' });
    expect(session.state()).toMatchObject({ file: { name: 'cv.json' }, access: 'writable' });
  });

  it('welcomes a file edited by hand, says so and keeps the last own version', async () => {
    const session = await world.opened();
    session.edit(setText('e0', 'Ours'));
    await session.close();
    const ours = await world.read('cv.json');
    await writeFile(world.at('cv.json'), ours.replace('Ours', 'By hand'));
    await session.open(world.at('cv.json'), false);
    expect(session.state()).toMatchObject({ access: 'writable', notice: { code: 'edited-elsewhere' } });
    const copies = session.state().snapshots;
    expect(copies.map((copy) => copy.reason)).toEqual(['Changed by another program', 'When it was closed', 'As it was opened']);
    session.dismissNotice();
    session.edit(addText('e9', 'More'));
    expect((await session.flush()).ok).toBe(true);
    expect(await world.texts('cv.json')).toEqual(['By hand', 'Two', 'More']);
    await session.close();
    await session.open(world.at('cv.json'), false);
    expect(session.state().notice).toBeNull();
  });

  it('shows a file of a newer version without ever writing it', async () => {
    await world.write('cv.json', ['One']);
    const text = (await world.read('cv.json')).replace('"schemaVersion": 1', '"schemaVersion": 2');
    await writeFile(world.at('cv.json'), text);
    const session = await world.session();
    await session.open(world.at('cv.json'), false);
    expect(session.state()).toMatchObject({ access: 'read-only', accessReason: { code: 'newer' } });
    expect(textsOf(session.portfolio())).toEqual(['One']);
    expect(session.edit(setText('e0', 'x'))).toMatchObject({ ok: false, code: 'newer' });
    expect(await session.saveAs(world.at('copy.json'), false)).toMatchObject({ ok: false, code: 'newer' });
    await session.close();
    expect(await world.read('cv.json')).toBe(text);
  });

  it('in a second window is read-only, follows the first and takes over when it closes', async () => {
    const first = await world.opened();
    const second = await world.session();
    await second.open(world.at('cv.json'), false);
    expect(second.state()).toMatchObject({ access: 'read-only', accessReason: { code: 'locked' } });
    expect(second.edit(setText('e0', 'x'))).toMatchObject({ ok: false, code: 'locked' });
    first.edit(setText('e0', 'From the first'));
    await world.pass(2500);
    expect(textsOf(second.portfolio())).toEqual(['From the first', 'Two']);
    await first.close();
    await world.pass(1000);
    expect(second.state()).toMatchObject({ access: 'writable', accessReason: null });
    second.edit(setText('e0', 'From the second'));
    await second.flush();
    expect(await world.texts('cv.json')).toEqual(['From the second', 'Two']);
  });

  it('anyway makes the other window read-only, and its unsaved edits stay there', async () => {
    const first = await world.opened();
    const second = await world.session();
    first.edit(setText('e0', 'Unsaved in the first'));
    await second.open(world.at('cv.json'), true);
    expect(second.state().access).toBe('writable');
    await world.pass(500);
    expect(first.state()).toMatchObject({ access: 'read-only', save: 'not-saved', accessReason: { code: 'locked' } });
    expect(await world.texts('cv.json')).toEqual(['One', 'Two']);
    expect((await first.saveAs(world.at('mine.json'), false)).ok).toBe(true);
    expect(await world.texts('mine.json')).toEqual(['Unsaved in the first', 'Two']);
  });

  it('again opens the same file anew', async () => {
    const session = await world.opened();
    session.edit(setText('e0', 'Saved first'));
    expect((await session.open(world.at('cv.json'), false)).ok).toBe(true);
    expect(session.state()).toMatchObject({ access: 'writable', notice: null, undo: null });
    expect(textsOf(session.portfolio())).toEqual(['Saved first', 'Two']);
  });

  it('takes no edit that would get lost between two files, and every other one', async () => {
    await world.write('other.json', ['Other']);
    const session = await world.opened(['']);
    let done = false;
    const opening = session.open(world.at('other.json'), false).then(() => {
      done = true;
    });
    const accepted: string[] = [];
    const answers = new Set<string>();
    while (!done && session.state().file?.name === 'cv.json') {
      const text = `${accepted.at(-1) ?? ''}x`;
      const result = session.edit(setText('e0', text));
      answers.add(result.ok ? 'accepted' : result.code);
      if (result.ok) accepted.push(text);
      await new Promise((resume) => setImmediate(resume));
    }
    await opening;
    expect(answers).toEqual(new Set(['accepted', 'busy']));
    expect(await world.texts('cv.json')).toEqual([accepted.at(-1)]);
    expect(session.edit(setText('e0', 'y')).ok).toBe(true);
  });

  it('keeps the twelve files opened last', async () => {
    const session = await world.session();
    for (let n = 1; n <= 14; n++) await session.create(world.at(`cv${n}.json`), false);
    await session.open(world.at('cv5.json'), false);
    const names = session.state().recent.map((file) => file.name);
    expect(names).toEqual(
      ['cv5', 'cv14', 'cv13', 'cv12', 'cv11', 'cv10', 'cv9', 'cv8', 'cv7', 'cv6', 'cv4', 'cv3'].map((name) => `${name}.json`),
    );
    await writeFile(path.join(world.dataDir, 'recent.json'), '{"files": [1');
    expect((await world.session()).state().recent).toEqual([]);
  });
});

describe('kept copies', () => {
  it('are made every ten minutes at most while editing', async () => {
    const session = await world.opened();
    for (let minute = 0; minute < 35; minute++) {
      session.edit(setText('e0', `Minute ${minute}`));
      world.clock.skip(60_000);
      await session.flush();
    }
    expect(session.state().snapshots.map((copy) => copy.reason)).toEqual([
      'While editing',
      'While editing',
      'While editing',
      'As it was opened',
    ]);
  });
});

describe('a long edit', () => {
  const work = (id: string): SingleCommand => ({ kind: 'add', collection: 'works', value: { ...emptyWork(id), title: id } });
  const ids = (session: Session) => session.portfolio()?.works.map(({ id }) => id);

  it('is one step of undo, and what is edited in between stays', async () => {
    const session = await world.opened();
    let begun = 0;
    async function* pieces() {
      begun++;
      yield [work('a'), work('b')];
      expect(ids(session)).toEqual([]);
      if (begun === 1) session.edit(setText('e0', 'typed meanwhile'));
      yield [work('c')];
    }
    expect(await editLong(session, 'Import x.bib', pieces, session.memory.generation)).toMatchObject({ ok: true });
    expect(begun).toBe(2);
    expect(ids(session)).toEqual(['a', 'b', 'c']);
    expect(session.state().undo).toBe('Import x.bib');
    expect(world.events.at(-2)).toBe('replaced');
    session.edit('undo');
    expect(ids(session)).toEqual([]);
    expect(JSON.stringify(session.portfolio())).toContain('typed meanwhile');
    session.edit('redo');
    expect(ids(session)).toEqual(['a', 'b', 'c']);
    expect(await session.flush()).toMatchObject({ ok: true });
  });

  it('changes nothing when a piece of it cannot be', async () => {
    const session = await world.opened();
    const before = session.portfolio();
    async function* pieces() {
      yield [work('a')];
      yield [work('a')];
    }
    expect(await editLong(session, 'Import x.bib', pieces, session.memory.generation)).toMatchObject({ ok: false, code: 'id-taken' });
    expect(session.portfolio()).toBe(before);
    expect(session.state().undo).toBeNull();
  });
});

describe('a long edit of a portfolio that gives way to another one', () => {
  it('changes neither', async () => {
    await world.write('other.json', ['Other']);
    const session = await world.opened();
    async function* pieces(): AsyncGenerator<readonly SingleCommand[]> {
      yield [{ kind: 'add', collection: 'works', value: emptyWork('a') }];
      await session.open(world.at('other.json'), false);
      yield [{ kind: 'add', collection: 'works', value: emptyWork('b') }];
    }
    expect(await editLong(session, 'Import x.bib', pieces, session.memory.generation)).toMatchObject({
      ok: false,
      code: 'other-portfolio',
    });
    expect(textsOf(session.portfolio())).toEqual(['Other']);
    expect(session.portfolio()?.works).toEqual([]);
    expect(JSON.parse(await world.read('cv.json')).portfolio.works).toEqual([]);
  });

  it('gives up when somebody edits all the time', async () => {
    const session = await world.opened();
    let count = 0;
    async function* pieces(): AsyncGenerator<readonly SingleCommand[]> {
      session.edit(setText('e0', `typed ${count++}`));
      yield [{ kind: 'add', collection: 'works', value: emptyWork('a') }];
    }
    // The first piece comes after the portfolio was taken, so that each attempt is too late.
    expect(await editLong(session, 'Import x.bib', pieces, session.memory.generation)).toMatchObject({ ok: false, code: 'busy' });
    expect(session.portfolio()?.works).toEqual([]);
  });
});

describe('the channels', () => {
  it('answer in the words of the contract', async () => {
    await world.write('cv.json', ['One']);
    const session = await world.session();
    const handlers = sessionHandlers(session);
    expect(contract['session.open'].output.parse(await handlers['session.open']({ anyway: false }))).toMatchObject({
      failure: { code: 'path-needed' },
    });
    const opened = await handlers['session.open']({ path: world.at('cv.json'), anyway: false });
    expect(contract['session.open'].output.parse(opened)).toEqual(opened);
    const edited = contract['edit.apply'].output.parse(await handlers['edit.apply']({ command: setText('e0', 'x') }));
    expect(edited).toMatchObject({ failure: null, patches: [{ op: 'replace', path: ['entries', 0, 'text'], value: 'x' }] });
    const undone = contract['edit.undo'].output.parse(await handlers['edit.undo']({}));
    expect(undone).toMatchObject({ state: { undo: null, redo: 'Edit “One”' }, patches: [{ value: 'One' }] });
    expect(contract['session.portfolio'].output.parse(await handlers['session.portfolio']({})).revision).toBe(undone.state.revision);
    expect(await handlers['session.resolve']({ keep: 'mine' })).toMatchObject({ failure: { code: 'no-conflict' } });
    expect(await handlers['session.recover']({ snapshot: 'x' })).toMatchObject({ failure: { code: 'not-damaged' } });
    expect(await handlers['session.close']({ discard: false })).toMatchObject({ failure: null, state: { file: null } });
    expect(world.events).toContain('replaced');
  });

  it('list folders and portfolio files, without hidden ones', async () => {
    for (const name of ['b.json', 'A.JSON', '.hidden.json', 'notes.txt']) await writeFile(world.at(name), '');
    for (const name of ['papers', '.git', 'x.json.d']) await mkdir(world.at(name));
    await symlink('papers', world.at('linked'));
    const handlers = sessionHandlers(await world.session());
    const here = world.at('').replace(/\/$/, '');
    const list = contract['folder.list'].output.parse(await handlers['folder.list']({ path: world.at('') }));
    expect(list).toMatchObject({ path: here, parent: path.dirname(here), failure: null });
    expect(list.files.map((file) => file.name)).toEqual(['A.JSON', 'b.json']);
    expect(list.folders).toEqual(['linked', 'papers', 'x.json.d'].map((name) => path.join(here, name)));
    expect(await handlers['folder.list']({ path: world.at('none') })).toMatchObject({
      failure: { code: 'folder-unreadable' },
      parent: here,
    });
    expect((await handlers['folder.list']({})).failure).toBeNull();
    await rename(world.at('b.json'), world.at('c.json'));
    expect((await handlers['folder.list']({ path: world.at('c.json') })).failure?.message).toMatch(/not a folder/);
  });
});
