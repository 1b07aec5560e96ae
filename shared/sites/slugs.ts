import { fingerprint } from '../text/fingerprint.ts';

/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The folder of a work's page. It follows from the id alone, so that the address of a page stays whatever else is edited, added or
 * removed; two ids never share one, on disks that do not tell capitals from small letters neither.
 */
export function workSlug(id: string): string {
  const plain = folded(id);
  // An underscore stands in made names only, so that they meet no plain id.
  return plain === id && plain.length <= 60 && !DEVICE.test(plain) ? id : `${plain.slice(0, 60) || 'work'}_${fingerprint(id)}`;
}

/** Names of pages and places from their headings, each one once; `taken`: names that stand for something else. */
export function headingSlugs(headings: readonly string[], taken: readonly string[] = []): readonly string[] {
  const used = new Set(taken);
  return headings.map((heading) => {
    const plain = folded(heading).slice(0, 40).replace(/-+$/, '');
    const base = plain && !DEVICE.test(plain) ? plain : 'section';
    let slug = base;
    for (let i = 2; used.has(slug); i++) slug = `${base}-${i}`;
    used.add(slug);
    return slug;
  });
}

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, (signs) => (/^\p{M}+$/u.test(signs) ? '' : '-'))
    .replace(/^-+|-+$/g, '');
