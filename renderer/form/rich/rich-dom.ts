import { segmentsOf } from '../../lib/cited.ts';

/**
 * The text of a rich field in an editable element: words as text nodes, citations as chips that cannot be edited inside, and beside
 * chips places for the caret (a zero-width space in a span of its own, which is not part of the text).
 */

export type ChipLabel = { readonly text: string; readonly title: string; readonly broken: boolean };
export type ChipStyles = { readonly chip: string; readonly broken: string };

const PLACE = '\u200b';

function chip(id: string, label: ChipLabel, styles: ChipStyles): HTMLElement {
  const element = document.createElement('span');
  element.contentEditable = 'false';
  element.dataset.cite = id;
  paintChip(element, label, styles);
  return element;
}

function paintChip(element: HTMLElement, label: ChipLabel, styles: ChipStyles): void {
  element.textContent = label.text;
  element.title = label.title;
  element.className = label.broken ? `${styles.chip} ${styles.broken}` : styles.chip;
}

function caretPlace(): HTMLElement {
  const element = document.createElement('span');
  element.dataset.caret = '';
  element.textContent = PLACE;
  return element;
}

/** Shows a text; whatever was in the element is replaced. */
export function showText(root: HTMLElement, text: string, labelOf: (id: string) => ChipLabel, styles: ChipStyles): void {
  const nodes: Node[] = [];
  const segments = segmentsOf(text);
  for (const [i, segment] of segments.entries()) {
    if (segment.kind === 'text') {
      nodes.push(document.createTextNode(segment.text));
      continue;
    }
    if (segments[i - 1]?.kind !== 'text') nodes.push(caretPlace());
    nodes.push(chip(segment.id, labelOf(segment.id), styles));
    if (i === segments.length - 1) nodes.push(caretPlace());
  }
  if (text === '' || text.endsWith('\n')) {
    // A last empty line has no height of its own.
    const end = document.createElement('br');
    end.dataset.end = '';
    nodes.push(end);
  }
  root.replaceChildren(...nodes);
  root.toggleAttribute('data-empty', text === '');
}

/** Gives every chip its present label, without touching anything else. */
export function relabel(root: HTMLElement, labelOf: (id: string) => ChipLabel, styles: ChipStyles): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-cite]')) {
    const label = labelOf(element.dataset.cite ?? '');
    if (element.textContent !== label.text || element.title !== label.title) paintChip(element, label, styles);
  }
}

/** A text node, chip or line break and the stretch of text it stands for; `pad`: leading characters that are not text. */
type Leaf = { readonly node: Node; readonly start: number; readonly end: number; readonly pad: number; readonly editable: boolean };

function leavesOf(root: HTMLElement): { leaves: Leaf[]; text: string } {
  const leaves: Leaf[] = [];
  let text = '';
  const push = (node: Node, part: string, pad: number, editable: boolean) => {
    leaves.push({ node, start: text.length, end: text.length + part.length, pad, editable });
    text += part;
  };
  const walk = (node: Node, place: boolean) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        const raw = child.textContent ?? '';
        const pad = place && raw.startsWith(PLACE) ? 1 : 0;
        push(child, raw.slice(pad), pad, true);
      } else if (child instanceof HTMLElement) {
        if (child.dataset.cite !== undefined) push(child, `[@${child.dataset.cite}]`, 0, false);
        else if (child.tagName === 'BR') {
          if (child.dataset.end === undefined) push(child, '\n', 0, false);
        } else {
          const block = child.tagName === 'DIV' || child.tagName === 'P';
          if (block && text !== '' && !text.endsWith('\n')) push(child, '\n', 0, false);
          walk(child, child.dataset.caret !== undefined);
        }
      }
    }
  };
  walk(root, false);
  const last = leaves.at(-1);
  if (last?.node instanceof HTMLBRElement && text.endsWith('\n')) {
    // A break at the very end gives an empty line its height (the browser leaves one when all is deleted); it breaks nothing.
    leaves[leaves.length - 1] = { ...last, end: last.start };
    text = text.slice(0, -1);
  }
  return { leaves, text };
}

/** The text that the element shows now. */
export function readText(root: HTMLElement): string {
  return leavesOf(root).text;
}

function offsetOf(root: HTMLElement, node: Node, offset: number): number {
  const { leaves, text } = leavesOf(root);
  const own = leaves.find((leaf) => leaf.node === node && leaf.editable);
  if (own) return Math.min(own.end, own.start + Math.max(0, offset - own.pad));
  const inChip = leaves.find((leaf) => !leaf.editable && leaf.node.contains(node));
  if (inChip && inChip.node.nodeType === Node.ELEMENT_NODE && (inChip.node as HTMLElement).dataset.cite !== undefined) return inChip.start;
  const after = node.childNodes[offset];
  if (after) {
    const next = leaves.find(
      (leaf) => leaf.node === after || after.contains(leaf.node) || Boolean(after.compareDocumentPosition(leaf.node) & 4),
    );
    return next?.start ?? text.length;
  }
  return leaves.findLast((leaf) => node.contains(leaf.node))?.end ?? text.length;
}

/** Selection inside the element in characters of the text, or null when the selection is elsewhere. */
export function readSelection(root: HTMLElement): { start: number; end: number } | null {
  const selection = document.getSelection();
  if (!selection?.anchorNode || !selection.focusNode || !root.contains(selection.anchorNode) || !root.contains(selection.focusNode))
    return null;
  const anchor = offsetOf(root, selection.anchorNode, selection.anchorOffset);
  const focus = offsetOf(root, selection.focusNode, selection.focusOffset);
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}

function pointAt(root: HTMLElement, offset: number): [Node, number] {
  const { leaves } = leavesOf(root);
  const inside = leaves.find((leaf) => leaf.editable && leaf.start <= offset && offset <= leaf.end);
  if (inside) return [inside.node, inside.pad + offset - inside.start];
  const index = [...root.childNodes].findIndex((child) => leaves.some((leaf) => leaf.start >= offset && child.contains(leaf.node)));
  return [root, index < 0 ? (root.lastChild instanceof HTMLBRElement ? root.childNodes.length - 1 : root.childNodes.length) : index];
}

export function writeSelection(root: HTMLElement, start: number, end: number): void {
  const [startNode, startOffset] = pointAt(root, start);
  const [endNode, endOffset] = pointAt(root, end);
  document.getSelection()?.setBaseAndExtent(startNode, startOffset, endNode, endOffset);
}

/** Stretches of the text as they stand in the element; null for one that is not all words. */
export function rangesIn(root: HTMLElement, stretches: readonly { readonly start: number; readonly end: number }[]): (Range | null)[] {
  const { leaves } = leavesOf(root);
  return stretches.map(({ start, end }) => {
    const range = document.createRange();
    // Behind a chip both a place for the caret and the words begin; the words are what is meant.
    const first = leaves.find((leaf) => leaf.editable && leaf.start <= start && start < leaf.end);
    const last = leaves.find((leaf) => leaf.editable && leaf.start < end && end <= leaf.end);
    if (!first || !last) return null;
    range.setStart(first.node, first.pad + start - first.start);
    range.setEnd(last.node, last.pad + end - last.start);
    return range;
  });
}

/** The caret goes beside the chip at `target`, on the side that was pointed at; false when there is no chip. */
export function placeBesideChip(root: HTMLElement, target: EventTarget, x: number): boolean {
  const chipElement = target instanceof Element ? target.closest('[data-cite]') : null;
  const leaf = chipElement && leavesOf(root).leaves.find((candidate) => candidate.node === chipElement);
  if (!leaf) return false;
  const { left, width } = chipElement.getBoundingClientRect();
  const offset = x < left + width / 2 ? leaf.start : leaf.end;
  root.focus();
  writeSelection(root, offset, offset);
  return true;
}
