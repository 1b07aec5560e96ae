import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { keyedCrop } from '../../renderer/features/profile/crop.ts';
import { moveOf } from '../../renderer/features/works/table-keys.ts';
import { mentionAt } from '../../renderer/form/rich/rich-model.ts';
import {
  keyName,
  partsOf,
  pressed,
  type Shortcut,
  type ShortcutId,
  shortcutGroups,
  shortcuts,
  shortcutText,
} from '../../shared/contract/shortcuts.ts';

vi.mock('electron', () => ({ Menu: {} }));
const { menuTemplate } = await import('../../electron/desktop/menu.ts');

const all = Object.entries<Shortcut>(shortcuts) as [ShortcutId, Shortcut][];
const key = (name: string, held: { ctrl?: boolean; meta?: boolean; alt?: boolean; shift?: boolean } = {}) => ({
  key: name,
  ctrlKey: held.ctrl ?? false,
  metaKey: held.meta ?? false,
  altKey: held.alt ?? false,
  shiftKey: held.shift ?? false,
});

const renderer = fileURLToPath(new URL('../../renderer', import.meta.url));
const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(`${renderer}/${file}`, 'utf8'))
  .join('\n');

/** Labels and accelerators of the menu of the desktop window. */
const menu = new Map(
  menuTemplate(() => {}, 'linux')
    .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []) as MenuItemConstructorOptions[])
    .flatMap(({ label, accelerator }) => (label ? [[label, accelerator] as const] : [])),
);

/** What hears its keys by other ways than `pressed`: each of them is tried here. */
const otherwise: Partial<Record<ShortcutId, () => boolean>> = {
  palette: () => sources.includes('shortcut={[...shortcuts.palette.keys]}'),
  new: () => menu.get('New Portfolio…') === 'CmdOrCtrl+N',
  open: () => menu.get('Open…') === 'CmdOrCtrl+O',
  cite: () => shortcuts.cite.keys.every((sign) => mentionAt(`see ${sign}ri`, 7)?.query === 'ri'),
  'photo-move': () => isCrop(shortcuts['photo-move'].keys),
  'photo-zoom': () => isCrop(shortcuts['photo-zoom'].keys),
};
const isCrop = (keys: readonly string[]) =>
  keys.every((name) => keyedCrop(name, false, { x: 0.5, y: 0.5, zoom: 2 }, { width: 100, height: 100 }, 'square') !== null);

describe('every shortcut of the list', () => {
  const heard = /const heard = \[([^\]]*)\]/.exec(sources)?.[1] ?? '';

  it.each(all.map(([id]) => id))('%s is heard', (id) => {
    const asked = sources.includes(`pressed(event, '${id}')`) || heard.includes(`'${id}'`);
    expect(asked || otherwise[id]?.() === true).toBe(true);
  });

  it('leads somewhere in the table of works', () => {
    for (const name of shortcuts['row-go'].keys) expect(moveOf(name, 5, 100, 10)).not.toBeNull();
  });

  it('has a name, keys and a group that is shown', () => {
    for (const [, { label, keys, group }] of all) {
      expect(label).toMatch(/^[A-Z]/);
      expect(keys.length).toBeGreaterThan(0);
      expect(shortcutGroups).toContain(group);
    }
  });

  it('is told from those that are heard at the same place', () => {
    const everywhere = new Set(['General', 'Preview']);
    for (const place of shortcutGroups) {
      const keys = all
        .filter(([, one]) => one.group === place || everywhere.has(one.group))
        .flatMap(([, one]) => one.keys.filter((k) => /mod|Alt/.test(k)));
      expect(keys).toEqual([...new Set(keys)]);
    }
  });

  it('stands in the menu of the desktop window with the same keys', () => {
    expect(Object.fromEntries([...menu].filter(([, accelerator]) => accelerator))).toEqual({
      'New Portfolio…': 'CmdOrCtrl+N',
      'Open…': 'CmdOrCtrl+O',
      'Save As…': 'CmdOrCtrl+Shift+S',
      'Export…': 'CmdOrCtrl+Shift+E',
      Undo: 'CmdOrCtrl+Z',
      Redo: 'CmdOrCtrl+Shift+Z',
      'Go to Anything…': 'CmdOrCtrl+K',
      'Show or Hide Preview': 'CmdOrCtrl+\\',
    });
    expect(menu.has('Keyboard Shortcuts')).toBe(true);
  });
});

describe('a pressed key', () => {
  it('means the shortcut with exactly its modifiers', () => {
    expect(pressed(key('z', { ctrl: true }), 'undo')).toBe('mod+Z');
    expect(pressed(key('z', { meta: true }), 'undo')).toBe('mod+Z');
    expect(pressed(key('Z', { ctrl: true, shift: true }), 'undo')).toBeNull();
    expect(pressed(key('Z', { ctrl: true, shift: true }), 'redo')).toBe('mod+Shift+Z');
    expect(pressed(key('z'), 'undo')).toBeNull();
    expect(pressed(key('z', { ctrl: true, alt: true }), 'undo')).toBeNull();
    expect(pressed(key('ArrowDown', { alt: true }), 'move')).toBe('Alt+ArrowDown');
    expect(pressed(key('ArrowDown', { alt: true, ctrl: true }), 'move')).toBeNull();
    expect(pressed(key(' '), 'row-tick')).toBe('Space');
    expect(pressed(key(' ', { shift: true }), 'row-tick')).toBeNull();
  });

  it('may need Shift for a sign, or not, as the keyboard has it', () => {
    expect(pressed(key('?', { shift: true }), 'shortcuts')).toBe('?');
    expect(pressed(key('?'), 'shortcuts')).toBe('?');
    expect(pressed(key('?', { ctrl: true }), 'shortcuts')).toBeNull();
    expect(pressed(key('\\', { ctrl: true }), 'preview')).toBe('mod+\\');
  });

  it('is called as on the keyboard', () => {
    expect([partsOf('+'), partsOf('mod+Shift+E')]).toEqual([
      { modifiers: [], key: '+' },
      { modifiers: ['mod', 'Shift'], key: 'E' },
    ]);
    expect(shortcutText('export', false)).toBe('Ctrl-Shift-E');
    expect(shortcutText('export', true)).toBe('⌘⇧E');
    expect(['mod', 'Alt', 'ArrowUp', '+'].map((part) => keyName(part, false))).toEqual(['Ctrl', 'Alt', '↑', '+']);
    expect(['mod', 'Alt'].map((part) => keyName(part, true))).toEqual(['⌘', '⌥']);
  });
});
