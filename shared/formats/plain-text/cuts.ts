/** A reference while it is read: what was understood is cut out, so that what remains can be shown. */
export class Cuts {
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  /** Takes what a pattern finds out of the text. Its groups, blank where they are missing; null when it is not there. */
  cut(pattern: RegExp): readonly string[] | null {
    const found = pattern.exec(this.#text);
    if (!found) return null;
    const before = this.#text.slice(0, found.index);
    this.#text = tidy(`${before} ¦ ${this.#text.slice(found.index + found[0].length)}`);
    return found.slice(1).map((group) => group ?? '');
  }

  /** What stands before the first thing that was cut out, taken out itself. */
  cutHead(): string {
    const at = this.#text.indexOf('¦');
    const head = at === -1 ? this.#text : this.#text.slice(0, at);
    this.#text = at === -1 ? '' : this.#text.slice(at);
    return trimmed(head);
  }

  set(text: string): void {
    this.#text = tidy(text);
  }

  /** What nothing was made of, in pieces. */
  remains(): readonly string[] {
    return this.#text
      .split('¦')
      .map(trimmed)
      .filter(
        (part) =>
          /[\p{L}\p{N}]/u.test(part) &&
          !/^(?:in|pp?|vol|no|doi|and|available (?:at|from|online)|retrieved from|online|url|at)\.?:?$/i.test(part),
      );
  }
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/¦(?:[\s.,;:()[\]]*¦)+/g, '¦')
    .trim();

/** Without the signs that part the pieces of a reference. */
export const trimmed = (text: string): string =>
  text
    .replace(/^[\s.,;:¦]+|[\s,;:¦]+$/g, '')
    .replace(/(?<!\b\p{Lu})\.$/u, '')
    .replace(/^\(([^()]*)\)$/, '$1')
    .trim();
