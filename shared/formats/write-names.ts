import type { Name } from '../model/names.ts';
import { familyName } from '../model/names.ts';

/** "van der Berg, Ada, Jr.", or the whole name of an organisation: how RIS, CSV and BibTeX order the parts of a name. */
export function invertedName(name: Name): string {
  if (name.literal) return name.literal;
  const family = familyName(name);
  if (!family) return name.given ?? '';
  return [family, ...(name.given || name.suffix ? [name.given ?? ''] : []), ...(name.suffix ? [name.suffix] : [])].join(', ');
}
