import { notTranslated } from '../checks/not-translated.ts';
import type { PortfolioDocument } from '../model/document.ts';
import { languageOf } from '../model/languages.ts';
import type { Finding } from '../model/problem.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import { baseLanguage } from '../translations/base-language.ts';
import { inLanguage, type Spoken } from '../translations/in-language.ts';
import type { Translatable } from '../translations/text-fields.ts';
import type { Block, Run, Source } from './cv-document.ts';
import { byId } from './index-of.ts';
import type { Item } from './resolve-items.ts';
import { saidIn } from './runs.ts';

/** The language of a document, and what had to be printed in another one. */
export class Tongue {
  readonly #portfolio: Portfolio;
  readonly #document: PortfolioDocument;
  /** Language of the owner's own texts. */
  readonly #base: string;
  /** Fields that were printed although they are not in the language, by item. */
  readonly #printed = new Map<string, { readonly source: Source; readonly fields: Set<string> }>();

  constructor(portfolio: Portfolio, document: PortfolioDocument) {
    this.#portfolio = portfolio;
    this.#document = document;
    this.#base = baseLanguage(portfolio, document.owner);
  }

  /** An item with the texts of the language, as far as it has them. */
  of<T extends Translatable>(item: T): T {
    return this.#spoken(item).item;
  }

  ofItem(item: Item): Item {
    return item.kind === 'work' ? { ...item, work: this.of(item.work) } : { ...item, entry: this.of(item.entry) };
  }

  /** What was read from the field at `path` of an item: marked with its own language, and noted, where it is not that of the document. */
  run(source: Source, path: string, run: Run): Run {
    const missing = this.#at(source)?.missing;
    if (!missing?.size || run.length === 0 || this.#isReworded(source, path)) return run;
    const field = path
      .split('.')
      .map((_, i, keys) => keys.slice(0, keys.length - i).join('.'))
      .find((candidate) => missing.has(candidate));
    if (field === undefined) return run;
    const key = `${source.collection} ${source.id}`;
    const printed = this.#printed.get(key) ?? { source, fields: new Set() };
    this.#printed.set(key, printed);
    printed.fields.add(field);
    return saidIn(this.#base, run);
  }

  /** A source that leads to the text that was printed. */
  source(source: Source, field = source.path): Source {
    const place = field === undefined ? undefined : this.#at(source)?.places.get(field);
    return place === undefined || this.#isReworded(source, field ?? '') ? source : { ...source, path: place };
  }

  block(block: Block): Block {
    const source = this.source(block.source);
    return source === block.source ? block : { ...block, source };
  }

  /** A finding about a text of an entry, led to the text that was printed. */
  finding(finding: Finding): Finding {
    const { place } = finding;
    if (place?.collection !== 'entries' || !place.path) return finding;
    const source: Source = { collection: 'entries', id: place.id, path: place.path.join('.') };
    const path = this.source(source).path?.split('.') ?? place.path;
    return { ...finding, place: { ...place, path } };
  }

  /** One for each item of which something is printed in another language. */
  findings(): Finding[] {
    return [...this.#printed.values()].flatMap(({ source, fields }) => {
      const item = this.#item(source);
      const place = { collection: source.collection, id: source.id, path: ['translations', languageOf(this.#document.locale)] };
      return item ? [notTranslated(item, fields.size, this.#document, this.#base, place)] : [];
    });
  }

  #isReworded({ collection, id }: Source, path: string): boolean {
    return collection === 'entries' && this.#document.entries?.[id]?.fields?.[path] !== undefined;
  }

  #item({ collection, id }: Source): Translatable | undefined {
    // Their texts have no further languages.
    if (collection === 'documents' || collection === 'groups') return undefined;
    return byId<Translatable>(this.#portfolio[collection]).get(id);
  }

  #at(source: Source): Spoken<Translatable> | undefined {
    const item = this.#item(source);
    return item && this.#spoken(item);
  }

  #spoken<T extends Translatable>(item: T): Spoken<T> {
    return inLanguage(item, this.#document.locale, this.#base);
  }
}
