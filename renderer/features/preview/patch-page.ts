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
type Glyph = { readonly x: number; readonly y: number; readonly rest: string };

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

/** Fingerprint of an element, or of the only one inside it: the renderer wraps each group in one that only places it. */
function keyOf(element: Element): string {
  const only = element.childElementCount === 1 ? element.firstElementChild : null;
  return element.getAttribute('data-tid') ?? only?.getAttribute('data-tid') ?? '';
}

/** A stub, or a group that only places one. */
function isStub(element: Element): boolean {
  const only = element.childElementCount === 1 && !element.hasAttribute('data-tid') ? element.firstElementChild : null;
  return (only ?? element).hasAttribute('data-held');
}

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
  const stubs = next.hasAttribute('data-held') ? [next] : next.querySelectorAll('[data-held]');
  for (const stub of stubs) {
    const source = held.get(stub.getAttribute('data-tid') ?? '');
    if (!source) return false;
    plan.copies.set(stub, source.cloneNode(true) as Element);
  }
  return true;
}

function morph(old: Element, next: Element, plan: Plan): void {
  copyAttributes(old, next);
  const children = [...next.children].map((child) => {
    const kept = plan.kept.get(child);
    if (!kept) return build(child, plan);
    if (child.hasAttribute('data-held')) return kept;
    // The place may be new where the content is not.
    if (isStub(child)) copyAttributes(kept, child);
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
  const run = made.getAttribute('data-run');
  if (run !== null) {
    made.removeAttribute('data-run');
    made.setAttribute('d', joined(run, plan.glyphs));
  }
  made.append(...[...next.children].map((child) => build(child, plan)));
  return made;
}

function copyAttributes(old: Element, next: Element): void {
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
}

function readGlyph(path: Element, into: Glyphs): void {
  const [, x = '0', y = '0', rest = ''] = /^M(\S+) ([-\d.]+)(.*)$/s.exec(path.getAttribute('d') ?? '') ?? [];
  into.set(path.getAttribute('id') ?? '', { x: Number(x), y: Number(y), rest });
}

function joined(run: string, glyphs: Glyphs): string {
  let outline = '';
  for (const place of run.split(';')) {
    const [name = '', x, y = '0'] = place.split(' ');
    const glyph = glyphs.get(name);
    if (glyph?.rest) outline += `M${glyph.x + Number(x)} ${glyph.y + Number(y)}${glyph.rest}`;
  }
  return outline;
}
