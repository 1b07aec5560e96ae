/** Every keyboard shortcut: the one list, from which keys are heard, menus labelled and the dialog "Keyboard shortcuts" made. */

export const shortcutGroups = ['General', 'Preview', 'Lists', 'Table of works', 'Text', 'Names and dates', 'Photo'] as const;

export type Shortcut = {
  readonly group: (typeof shortcutGroups)[number];
  readonly label: string;
  /**
   * Each of them does it: "mod+Shift+E". `mod` is Ctrl, or ⌘ on a Mac; the last part is a key as the browser names it. Shift is not asked
   * for where a keyboard may need it to write the sign at all, as in "?".
   */
  readonly keys: readonly string[];
  /** Heard by the menu of the desktop window only: a browser keeps these keys for itself. */
  readonly desktop?: true;
};

const arrows = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'] as const;
type RowKey = (typeof arrows)[number];
const withEach = <M extends string>(modifier: M) => arrows.map((key) => `${modifier}+${key}` as `${M}+${RowKey}`);

export const shortcuts = {
  palette: { group: 'General', label: 'Go to, add or find anything', keys: ['mod+K'] },
  shortcuts: { group: 'General', label: 'Show the keyboard shortcuts', keys: ['?'] },
  undo: { group: 'General', label: 'Undo', keys: ['mod+Z'] },
  redo: { group: 'General', label: 'Redo', keys: ['mod+Shift+Z', 'mod+Y'] },
  export: { group: 'General', label: 'Export', keys: ['mod+Shift+E'] },
  save: { group: 'General', label: 'Save at once, without waiting for a pause', keys: ['mod+S'] },
  'save-as': { group: 'General', label: 'Save as', keys: ['mod+Shift+S'] },
  new: { group: 'General', label: 'New portfolio', keys: ['mod+N'], desktop: true },
  open: { group: 'General', label: 'Open a portfolio', keys: ['mod+O'], desktop: true },
  preview: { group: 'Preview', label: 'Show or hide the preview', keys: ['mod+\\'] },
  border: { group: 'Preview', label: 'On a border: move it', keys: ['ArrowLeft', 'ArrowRight', 'Home', 'End'] },
  move: { group: 'Lists', label: 'Move the item up or down', keys: ['Alt+ArrowUp', 'Alt+ArrowDown'] },
  'line-below': { group: 'Lists', label: 'In a line of details: add a line below', keys: ['Enter'] },
  'line-remove': { group: 'Lists', label: 'In an empty line: remove it', keys: ['Backspace'] },
  'row-go': { group: 'Table of works', label: 'Go to another work', keys: arrows },
  'row-look': { group: 'Table of works', label: 'The same without opening it', keys: withEach('mod') },
  'row-open': { group: 'Table of works', label: 'Open the work', keys: ['Enter'] },
  'row-tick': { group: 'Table of works', label: 'Tick the work', keys: ['Space'] },
  'row-tick-to': { group: 'Table of works', label: 'Tick all up to another work', keys: [...withEach('Shift'), 'Shift+Space'] },
  'row-tick-all': { group: 'Table of works', label: 'Tick all works', keys: ['mod+A'] },
  'row-untick': { group: 'Table of works', label: 'Tick nothing', keys: ['Escape'] },
  'row-delete': { group: 'Table of works', label: 'Delete the ticked works', keys: ['Delete', 'mod+Backspace'] },
  strong: { group: 'Text', label: 'Strong', keys: ['mod+B'] },
  emphasis: { group: 'Text', label: 'Emphasis', keys: ['mod+I'] },
  maths: { group: 'Text', label: 'Maths', keys: ['mod+M'] },
  cite: { group: 'Text', label: 'Cite a work', keys: ['@'] },
  spelling: { group: 'Text', label: 'In a misspelt word: what it may be meant to be', keys: ['Alt+Enter', 'Shift+F10', 'ContextMenu'] },
  'name-add': { group: 'Names and dates', label: 'Add the names that were typed', keys: ['Enter'] },
  'name-move': {
    group: 'Names and dates',
    label: 'On a name: move it',
    keys: ['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+ArrowUp', 'Alt+ArrowDown'],
  },
  'name-remove': { group: 'Names and dates', label: 'On a name: remove it', keys: ['Delete', 'Backspace'] },
  'date-words': { group: 'Names and dates', label: 'In a date: write how it is printed', keys: ['Alt+Enter'] },
  'photo-move': { group: 'Photo', label: 'Move the picture', keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] },
  'photo-zoom': { group: 'Photo', label: 'Larger or smaller', keys: ['+', '-'] },
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutId = keyof typeof shortcuts;

type Pressed = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

type Parts = { readonly modifiers: readonly string[]; readonly key: string };

/** "mod+Shift+E" as ["mod", "Shift"] and "E"; "+" is a key of its own. */
export function partsOf(keys: string): Parts {
  const at = keys.slice(0, -1).lastIndexOf('+');
  return { modifiers: at < 0 ? [] : keys.slice(0, at).split('+'), key: keys.slice(at + 1) };
}

function isPressed(event: Pressed, keys: string): boolean {
  const { modifiers, key } = partsOf(keys);
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  return (
    (event.key === ' ' ? 'space' : event.key.toLowerCase()) === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === modifiers.includes('mod') &&
    event.altKey === modifiers.includes('Alt') &&
    (isSign || event.shiftKey === modifiers.includes('Shift'))
  );
}

/** Which of the keys of a shortcut were pressed, as the list above writes them; null when none was. */
export function pressed<Id extends ShortcutId>(event: Pressed, id: Id): (typeof shortcuts)[Id]['keys'][number] | null {
  return shortcuts[id].keys.find((keys) => isPressed(event, keys)) ?? null;
}

const names: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ContextMenu: 'Menu key',
  PageUp: 'Page up',
  PageDown: 'Page down',
  Escape: 'Esc',
};
const onMac: Readonly<Record<string, string>> = { mod: '⌘', Alt: '⌥', Shift: '⇧' };

/** What stands on a key: "Ctrl" or "⌘", "↑", "E". */
export function keyName(part: string, mac: boolean): string {
  return (mac ? onMac[part] : part === 'mod' ? 'Ctrl' : undefined) ?? names[part] ?? part;
}

/** The first keys of a shortcut in one word: "Ctrl-Shift-E", "⌘⇧E". */
export function shortcutText(id: ShortcutId, mac: boolean): string {
  const { modifiers, key } = partsOf(shortcuts[id].keys[0]);
  return [...modifiers, key].map((part) => keyName(part, mac)).join(mac ? '' : '-');
}
