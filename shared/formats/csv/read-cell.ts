import { parseSkills } from '../../entries/skills-text.ts';
import { parseDoi } from '../../model/identifiers.ts';
import { parseTypedDates } from '../../model/typed-dates.ts';
import { parseTypedMoney } from '../../model/typed-money.ts';
import { fold } from '../../text/fold.ts';
import { notTaken } from '../accepted.ts';
import { plainAsRich } from '../rich.ts';
import type { Column } from './columns.ts';

export type CellRead = { readonly value: unknown } | { readonly note: string };

const yes = new Set(['yes', 'y', 'true', '1', 'x', 'ja', 'oui', 'si', 'sim', 'tak', '✓']);
const rich = new Set(['rich', 'rich-area']);

/** The value of a field of an entry that stands in a cell; a note where it cannot be understood. */
export function readCell({ kind, label, options = {} }: Column, cell: string): CellRead {
  if (rich.has(kind)) return { value: plainAsRich(cell) };
  const no = (why: string): CellRead => ({ note: notTaken(label.toLowerCase(), cell, why) });
  switch (kind) {
    case 'doi':
      return parseDoi(cell) ? { value: parseDoi(cell) } : no('it is not a DOI.');
    case 'dates': {
      const dates = parseTypedDates(cell);
      return dates ? { value: dates } : no('it is not a date.');
    }
    case 'money': {
      const money = parseTypedMoney(cell);
      return money.ok ? { value: money.value } : no(money.message);
    }
    case 'number': {
      const digits = wholeNumber(cell);
      return digits ? { value: Number(digits) } : no('it is not a whole number.');
    }
    case 'choice': {
      const found = Object.entries(options).find(([id, name]) => fold(id) === fold(cell) || fold(name) === fold(cell));
      return found ? { value: found[0] } : no(`it is none of: ${Object.values(options).join(', ')}.`);
    }
    case 'switch':
      return { value: yes.has(fold(cell)) ? true : undefined };
    case 'tags':
      return { value: cell.split(/\s*[,;]\s*/).filter(Boolean) };
    case 'skills':
      return { value: parseSkills(cell) };
    case 'details':
      return { value: cell.split(/\s*\n\s*/).map((text) => ({ text: plainAsRich(text) })) };
    default:
      return { value: cell };
  }
}

/** The digits of a number up to nine of them; signs part groups of three: "1,200", "1 200", "1.200". Null for all else, such as "3.5". */
function wholeNumber(cell: string): string | null {
  const grouped = /^\d{1,3}([\s.,'’])\d{3}(?:\1\d{3})?$/.test(cell);
  return grouped || /^\d{1,9}$/.test(cell) ? cell.replace(/\D/g, '') : null;
}
