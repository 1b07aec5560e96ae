import { definitionOf, type Entry } from '../entries/registry.ts';
import type { PortfolioDocument } from '../model/document.ts';
import { personLabel } from '../model/person.ts';
import { isOut, statuses } from '../model/status.ts';
import { currentStatus, type Work } from '../model/work.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import { isWork } from '../translations/text-fields.ts';
import type { Left } from './left.ts';
import { contactName } from './public-item.ts';

/**
 * Why an entry or a work of the owner is on no page of a site, in a sentence; whoever set the mark that keeps it at home reads of it.
 * @param where "the site", "the site or its CV"
 */
export function whyUnlisted(item: Entry | Work, where: string): string {
  if (item.notOnWeb) return 'It is marked as private.';
  if (!isWork(item)) {
    if (item.private && !definitionOf(item.kind).privateUnlessPicked) return 'It is left out of every document.';
    return `No section of ${where} lists it.`;
  }
  if (item.private) return 'It is left out of every document.';
  if (!item.title.trim()) return 'It has no title yet.';
  const status = currentStatus(item);
  if (!isOut(status)) return `It is not published (${statuses[status].toLowerCase()}), and no section of ${where} lists it.`;
  return `No section of ${where} lists it.`;
}

/**
 * Contacts of the owners that no header asks for. What a header asks for and the web does not get is said by `whatIsLeft`.
 * @param documents as they are in the portfolio
 */
export function contactsUnshown(
  { people }: Portfolio,
  documents: readonly PortfolioDocument[],
  where: string,
): readonly Pick<Left, 'what' | 'why'>[] {
  const owners = new Set(documents.map(({ owner }) => owner));
  const asked = new Set(documents.flatMap(({ header }) => header.contacts.map(({ contact }) => contact)));
  return people
    .filter(({ id }) => owners.has(id))
    .flatMap((person) =>
      person.contacts
        .filter(({ id, value }) => value.trim() !== '' && !asked.has(id))
        .map((contact) => ({
          what: `${contactName(contact)} of ${personLabel(person)}`,
          why: contact.notOnWeb ? 'It is marked as private.' : `The header of ${where} does not show it.`,
        })),
    );
}
