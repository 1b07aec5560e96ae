/**
 * Brings pages on the screen up to date. The host sends a page as SVG in which every group that is already shown is a stub
 * (`data-held`) with the fingerprint of its content (`data-tid`). Groups that stay where they are keep their elements; those that
 * moved elsewhere are copied from where they stood. A run of glyphs (`data-run`) becomes one path.
 */

type Shown = ReadonlyMap<string, Element>;
/** What the new tree takes over from the old one: decided for all pages before any of them changes. */
type Plan = { readonly kept: Map<Element, Element>; readonly copies: Map<Element, Element>; readonly glyphs: Glyphs };

/** Outlines by name; see electron/services/render/outline.ts for their form. */
export type Glyphs = Map<string, Glyph>;
type Glyph = { readonly x: number; readonly y: number; readonly rest: string; readonly sized: Map<string, string> };

export type PageUpdate = { readonly page: SVGSVGElement; readonly markup: string };

/**
 * @param glyphs outlines received so far, to which new ones are added
 * @param shown where elements with fingerprints are looked up
 * @returns false when the markup is broken or names a group that is not shown; nothing has changed then, ask for whole pages
 */
export function patchPages(updates: readonly PageUpdate[], glyphs: Glyphs, shown: ParentNode): boolean {
  const held = new Map<string, Element>();
  for (const element of shown.querySelectorAll('[data-tid]')) held.set(element.getAttribute('data-tid') ?? '', element);

  const plan: Plan = { kept: new Map(), copies: new Map(), glyphs };
  const steps: { page: SVGSVGElement; body: Element }[] = [];
  for (const { page, markup } of updates) {
    const root = new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement;
    const body = [...root.children].find((child) => child.tagName === 'g');
    if (root.tagName !== 'svg' || !body) return false;
    const old = page.firstElementChild;
    if (!(old ? planGroup(old, body, held, plan) : planCopies(body, held, plan))) return false;
    for (const outline of root.querySelectorAll(':scope > defs > path')) readGlyph(outline, glyphs);
    steps.push({ page, body });
  }
  for (const { page, body } of steps) {
    if (page.firstElementChild) morph(page.firstElementChild, body, plan);
    else page.append(build(body, plan));
  }
  return true;
}

const keyOf = (element: Element): string => element.getAttribute('data-tid') ?? '';

/** Stands for a group that is already shown. */
const isStub = (element: Element): boolean => element.hasAttribute('data-held');

function planGroup(old: Element, next: Element, held: Shown, plan: Plan): boolean {
  const free = new Map<string, Element[]>();
  for (const child of old.children) {
    const key = keyOf(child);
    const same = free.get(key);
    if (same) same.push(child);
    else free.set(key, [child]);
  }
  const wanted = new Set([...next.children].map(keyOf));
  const used = new Set<Element>();
  for (const [i, child] of [...next.children].entries()) {
    const key = keyOf(child);
    const stub = isStub(child);
    const twin = stub && key ? free.get(key)?.shift() : undefined;
    const neighbour = old.children[i];
    if (twin) {
      plan.kept.set(child, twin);
      used.add(twin);
    } else if (!stub && neighbour && !used.has(neighbour) && neighbour.tagName === child.tagName && !wanted.has(keyOf(neighbour))) {
      plan.kept.set(child, neighbour);
      used.add(neighbour);
      if (!planGroup(neighbour, child, held, plan)) return false;
    } else if (!planCopies(child, held, plan)) return false;
  }
  return true;
}

function planCopies(next: Element, held: Shown, plan: Plan): boolean {
  const stubs = isStub(next) ? [next] : next.querySelectorAll('[data-held]');
  for (const stub of stubs) {
    const source = held.get(keyOf(stub));
    if (!source) return false;
    const copy = source.cloneNode(true) as Element;
    put(copy, stub);
    plan.copies.set(stub, copy);
  }
  return true;
}

function morph(old: Element, next: Element, plan: Plan): void {
  copyAttributes(old, next);
  outline(old, plan.glyphs);
  const children = [...next.children].map((child) => {
    const kept = plan.kept.get(child);
    if (!kept) return build(child, plan);
    // The place may be new where the content is not.
    if (isStub(child)) put(kept, child);
    else morph(kept, child, plan);
    return kept;
  });
  const staying = new Set<Element>(children);
  for (const child of [...old.children]) if (!staying.has(child)) child.remove();
  children.forEach((child, i) => {
    if (old.children[i] !== child) old.insertBefore(child, old.children[i] ?? null);
  });
}

function build(next: Element, plan: Plan): Element {
  const copy = plan.copies.get(next);
  if (copy) return copy;
  const made = document.importNode(next, false);
  outline(made, plan.glyphs);
  made.append(...[...next.children].map((child) => build(child, plan)));
  return made;
}

/** Gives a shown element the place of its stub. A run has none of its own: its outline is made for it. */
function put(shown: Element, stub: Element): void {
  const place = stub.getAttribute('transform');
  if (place === shown.getAttribute('transform')) return;
  if (place === null) shown.removeAttribute('transform');
  else shown.setAttribute('transform', place);
}

function copyAttributes(old: Element, next: Element): void {
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
}

function readGlyph(path: Element, into: Glyphs): void {
  const [, x = '0', y = '0', rest = ''] = /^M(\S+) ([-\d.]+)(.*)$/s.exec(path.getAttribute('d') ?? '') ?? [];
  into.set(path.getAttribute('id') ?? '', { x: Number(x), y: Number(y), rest, sized: new Map() });
}

/** Draws the run that an element names, if it names one. */
function outline(element: Element, glyphs: Glyphs): void {
  const run = element.getAttribute('data-run');
  if (run === null) return;
  element.setAttribute('d', joined(run, element.getAttribute('data-at') ?? '', glyphs));
  element.removeAttribute('data-run');
  element.removeAttribute('data-at');
}

/** @param at see svg-group.ts: where the run begins and the scale of its outlines */
function joined(run: string, at: string, glyphs: Glyphs): string {
  const [left = 0, base = 0, across = 1, up = 1] = at.split(' ').map(Number);
  let path = '';
  for (const place of run.split(';')) {
    const [name = '', x, y = '0'] = place.split(' ');
    const glyph = glyphs.get(name);
    if (!glyph?.rest) continue;
    path += `M${short(left + (glyph.x + Number(x)) * across)} ${short(base + (glyph.y + Number(y)) * up)}${sized(glyph, across, up)}`;
  }
  return path;
}

/** What follows the first point of an outline, scaled; kept, as a page has a handful of sizes. */
function sized(glyph: Glyph, across: number, up: number): string {
  const size = `${across} ${up}`;
  let known = glyph.sized.get(size);
  if (known === undefined) {
    known = glyph.rest.replace(/([a-z])([^a-z]*)/g, (_, command: string, numbers: string) => {
      const factor = (i: number) => (command === 'h' || (command !== 'v' && i % 2 === 0) ? across : up);
      const values = numbers.trim() ? numbers.trim().split(/\s+/).map(Number) : [];
      return command + values.map((value, i) => short(value * factor(i))).join(' ');
    });
    glyph.sized.set(size, known);
  }
  return known;
}

/** A thousandth of a point is enough at any zoom. */
const short = (value: number): number => Math.round(value * 1000) / 1000;
