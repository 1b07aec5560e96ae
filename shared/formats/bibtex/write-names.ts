import type { Name } from '../../model/names.ts';
import { invertedName } from '../write-names.ts';
import { latex } from './latex.ts';

/** Names as BibTeX lists them: "van der Berg, Jr., Ada and {The CERN Group}". */
export const namesTex = (names: readonly Name[]): string => names.map(nameTex).filter(Boolean).join(' and ');

function nameTex(name: Name): string {
  const { family = '', given = '', suffix = '' } = name;
  if (name.literal || !family) {
    const whole = latex(invertedName(name)).trim();
    return whole && `{${whole}}`;
  }
  const particle = [name['dropping-particle'], name['non-dropping-particle']].filter(Boolean).join(' ');
  const last = [particle && latex(particle), part(family)].filter(Boolean).join(' ');
  return [last, ...(suffix ? [part(suffix)] : []), ...(given || suffix ? [part(given)] : [])].join(', ');
}

/** A comma or "and" would divide the name. */
const part = (text: string): string => (/,|(^|\s)and(\s|$)/i.test(text) ? `{${latex(text)}}` : latex(text));

/** The names in a field that the reader kept; null when it is none of names. */
export function keptNamesTex(value: readonly unknown[]): string | null {
  const names: Name[] = [];
  for (const one of value) {
    if (!one || typeof one !== 'object') return null;
    const { name, lastName, firstName, prefix, suffix } = one as Readonly<Record<string, string | undefined>>;
    names.push(
      name
        ? { literal: name }
        : {
            family: lastName,
            given: firstName,
            'non-dropping-particle': prefix,
            suffix,
          },
    );
  }
  return namesTex(names);
}
