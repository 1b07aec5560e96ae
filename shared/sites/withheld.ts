import { definitionOf, type Entry } from '../entries/registry.ts';
import type { Contact } from '../model/contacts.ts';
import { isOut, statuses } from '../model/status.ts';
import type { WebChoice, WebOptions } from '../model/web-options.ts';
import { currentStatus, type Work } from '../model/work.ts';

/** Why something stays off the web, in a sentence; `choice`: what a document would tick to let it out. */
export type Withheld = { readonly why: string; readonly choice?: WebChoice };

const marked: Withheld = { why: 'It is marked as private.' };
const unprinted: Withheld = { why: 'It is left out of every document.' };

/** Why an entry stays off the web; null where it may go out. */
export function entryWithheld(entry: Entry, web: WebOptions | undefined): Withheld | null {
  if (entry.notOnWeb) return marked;
  if (entry.kind === 'referee')
    return web?.referees ? null : { why: 'Referees stay off the web unless the document lets them out.', choice: 'referees' };
  return entry.private && !definitionOf(entry.kind).privateUnlessPicked ? unprinted : null;
}

/** Why a work stays off the web; null where it may go out. One that is left out of documents stays off even where it is picked by hand. */
export function workWithheld(work: Work, web: WebOptions | undefined): Withheld | null {
  if (work.notOnWeb) return marked;
  if (work.private) return unprinted;
  const status = currentStatus(work);
  if (isOut(status) || web?.unpublished) return null;
  const words = statuses[status].toLowerCase();
  return { why: `It is not published (${words}); such works stay off the web unless the document lets them out.`, choice: 'unpublished' };
}

/** Why a contact stays off the web; null where it may go out. */
export function contactWithheld(contact: Contact, web: WebOptions | undefined): Withheld | null {
  if (contact.notOnWeb) return marked;
  if (contact.kind === 'phone' && !web?.phone)
    return { why: 'Phone numbers stay off the web unless the document lets them out.', choice: 'phone' };
  if (contact.kind === 'address' && !web?.address)
    return { why: 'Postal addresses stay off the web unless the document lets them out.', choice: 'address' };
  return null;
}
