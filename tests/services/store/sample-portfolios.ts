import type { Command } from '../../../shared/portfolio/commands.ts';
import { emptyPortfolio, Portfolio } from '../../../shared/portfolio/portfolio.ts';

/** One person with free-text entries. */
export function smallPortfolio(texts: readonly string[] = ['First', 'Second']): Portfolio {
  return Portfolio.parse({
    ...emptyPortfolio(),
    people: [{ id: 'mira', name: { given: 'Mira', family: 'Okonjo-Lindqvist' } }],
    entries: texts.map((text, index) => ({ id: `e${index}`, person: 'mira', kind: 'custom', text })),
  });
}

export function addText(id: string, text: string): Command {
  return { kind: 'add', collection: 'entries', value: { id, person: 'mira', kind: 'custom', text } };
}

export function setText(id: string, text: string): Command {
  return { kind: 'set', collection: 'entries', id, changes: [{ path: ['text'], value: text }] };
}

export function textsOf(portfolio: Portfolio | null): string[] {
  return (portfolio?.entries ?? []).map((entry) => ('text' in entry ? String(entry.text) : ''));
}
