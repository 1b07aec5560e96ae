import { htmlAsRich } from '../html-as-rich.ts';
import { type Node, plainOf, styledOf } from './xml.ts';

/** What says nothing outside of the library it comes from, files on somebody's disk, and a name that no object can have as a field. */
const left = new Set([
  'database',
  'source-app',
  'rec-number',
  'foreign-keys',
  'ref-type',
  'pdf-urls',
  'text-urls',
  'image-urls',
  '__proto__',
]);

/** Takes fields out of a record by their path ("titles/title") and knows which ones nobody took. */
export class RecordReader {
  readonly #fields: readonly (readonly [path: string, node: Node])[];
  readonly #taken = new Set<Node>();

  constructor(record: Node) {
    this.#fields = [...leaves(record, '')].filter(([, node]) => plainOf(node).trim() !== '');
  }

  /** Every field of these paths, path by path. */
  #nodes(paths: readonly string[]): Node[] {
    const nodes = paths.flatMap((path) => this.#fields.filter(([there]) => there === path).map(([, node]) => node));
    for (const node of nodes) this.#taken.add(node);
    return nodes;
  }

  all(...paths: readonly string[]): readonly string[] {
    return this.#nodes(paths).map((node) => plainOf(node).replace(/\s+/g, ' ').trim());
  }

  /** The first field of the first path that has one; other paths are left for others. */
  one(...paths: readonly string[]): string {
    for (const path of paths) {
      const [first] = this.all(path);
      if (first) return first;
    }
    return '';
  }

  /** As {@link one}, as Markdown subset: EndNote keeps italics and the like. */
  rich(...paths: readonly string[]): string {
    for (const path of paths) {
      const [first] = this.#nodes([path]);
      if (first) return htmlAsRich(styledOf(first));
    }
    return '';
  }

  /** What nobody took, by path. */
  rest(): Record<string, readonly string[]> {
    const untaken = this.#fields.filter(([, node]) => !this.#taken.has(node));
    return Object.fromEntries(
      [...new Set(untaken.map(([path]) => path))].map((path) => [
        path,
        untaken.filter(([p]) => p === path).map(([, node]) => plainOf(node).trim()),
      ]),
    );
  }
}

/** Elements that hold text, alone or in styles. */
function* leaves(node: Node, path: string): Generator<readonly [string, Node]> {
  for (const child of node.children) {
    if (typeof child === 'string' || left.has(child.name)) continue;
    const below = path ? `${path}/${child.name}` : child.name;
    if (child.children.some((one) => typeof one !== 'string' && one.name !== 'style')) yield* leaves(child, below);
    else yield [below, child];
  }
}
