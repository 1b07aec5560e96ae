import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type EntryKind, emptyEntry } from '../../shared/entries/registry.ts';
import { PortfolioDocument, Section } from '../../shared/model/document.ts';
import type { Name } from '../../shared/model/names.ts';
import { emptyPerson, Person } from '../../shared/model/person.ts';
import { type CslType, emptyWork, Work } from '../../shared/model/work.ts';
import { emptyPortfolio, Portfolio } from '../../shared/portfolio/portfolio.ts';
import type { PortfolioV1 } from '../../shared/portfolio/portfolio-v1.ts';

export const resources = fileURLToPath(new URL('../../resources', import.meta.url));

/** The bundled sample: two fictional researchers. */
export function samplePortfolio(): PortfolioV1 {
  const file = JSON.parse(readFileSync(`${resources}/sample/portfolio.json`, 'utf8')) as { portfolio: unknown };
  return Portfolio.parse(file.portfolio);
}

type Author = string | (Name & { readonly particle?: string; readonly person?: string });

/** A work with authors written "Given Family" or as parts. */
export function work(id: string, type: CslType, fields: Record<string, unknown> = {}, authors: readonly Author[] = []): Work {
  const contributors = authors.map((author) => {
    if (typeof author === 'string') {
      const words = author.split(' ');
      return { name: { family: words.at(-1), given: words.slice(0, -1).join(' ') }, role: 'author' };
    }
    const { particle, person, ...name } = author;
    return {
      name: { ...name, ...(particle ? { 'non-dropping-particle': particle } : {}) },
      role: 'author',
      ...(person ? { person } : {}),
    };
  });
  return Work.parse({ ...emptyWork(id, type), title: `Title of ${id}`, contributors, ...fields });
}

export function person(id: string, given: string, family: string): Person {
  return Person.parse({ ...emptyPerson(id), name: { given, family } });
}

export function entry(kind: EntryKind, id: string, owner: string, fields: Record<string, unknown> = {}) {
  return { ...emptyEntry(kind, id, owner), ...fields } as ReturnType<typeof emptyEntry>;
}

export function section(id: string, layout: string, fields: Record<string, unknown> = {}): Section {
  return Section.parse({ id, heading: id, layout, ...fields });
}

export function document(owner: string, sections: readonly Section[], fields: Record<string, unknown> = {}): PortfolioDocument {
  return PortfolioDocument.parse({ id: 'cv', name: 'CV', owner, template: 'organisation-first', locale: 'en-US', sections, ...fields });
}

export function portfolio(parts: Partial<PortfolioV1>): PortfolioV1 {
  return Portfolio.parse({ ...emptyPortfolio(), ...parts });
}
