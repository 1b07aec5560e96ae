import { capitals } from './capitals.ts';
import type { CheckInfo, Rule } from './define-rule.ts';
import { duplicateWorks } from './duplicate-works.ts';
import { insecureLinks } from './insecure-links.ts';
import { lateForthcoming } from './late-forthcoming.ts';
import { missingDoi } from './missing-doi.ts';
import { noContact } from './no-contact.ts';
import { noHeadings } from './no-headings.ts';
import { notAccessibleInfo } from './not-accessible.ts';
import { notTranslatedInfo } from './not-translated.ts';
import { overPagesInfo } from './over-pages.ts';
import { overlappingPositions } from './overlapping-positions.ts';
import { paleAccent } from './pale-accent.ts';
import { reversedDates } from './reversed-dates.ts';
import { smallText } from './small-text.ts';
import { unnamedLinks } from './unnamed-links.ts';
import { unused } from './unused.ts';
import { venueSpellings } from './venue-spellings.ts';
import { wrongDoi } from './wrong-doi.ts';
import { wrongIsbn, wrongIssn } from './wrong-isbn.ts';
import { wrongOrcid } from './wrong-orcid.ts';

/** Every rule: the one list, in the order in which findings are shown. */
export const rules: readonly Rule[] = [
  duplicateWorks,
  reversedDates,
  lateForthcoming,
  venueSpellings,
  wrongDoi,
  wrongOrcid,
  wrongIsbn,
  wrongIssn,
  noContact,
  overlappingPositions,
  missingDoi,
  capitals,
  insecureLinks,
  unnamedLinks,
  paleAccent,
  smallText,
  noHeadings,
  unused,
];

const byCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));

export function ruleOf(code: string): Rule | undefined {
  return byCode.get(code);
}

/** Name and explanation of a kind of finding; undefined for what composing a document finds, whose messages say it all. */
export function checkInfo(code: string): CheckInfo | undefined {
  return [overPagesInfo, notAccessibleInfo, notTranslatedInfo].find((info) => info.code === code) ?? byCode.get(code);
}
