import { describe, expect, it } from 'vitest';
import { newDocument } from '../../../renderer/lib/new-document.ts';
import { documentsWithoutContacts, showContacts, showNewContact } from '../../../renderer/lib/shown-contacts.ts';
import type { Contact } from '../../../shared/model/contacts.ts';
import { emptyPerson } from '../../../shared/model/person.ts';
import { apply } from '../../../shared/portfolio/apply.ts';
import { emptyPortfolio } from '../../../shared/portfolio/portfolio.ts';

const mail: Contact = { id: 'c1', kind: 'email', value: 'ada@example.org' };
const site: Contact = { id: 'c2', kind: 'website', value: 'https://example.org' };
const ada = emptyPerson('ada');
const before = newDocument(ada, 'CV');

describe('contacts that were added after a document', () => {
  it('are missed where a document shows none of them', () => {
    const person = { ...ada, contacts: [mail, site] };
    const partly = { ...newDocument({ ...ada, contacts: [mail] }, 'Short CV') };
    expect(documentsWithoutContacts(person, [before, partly, newDocument(emptyPerson('mary'), 'CV of Mary')])).toEqual([before]);
    expect(documentsWithoutContacts({ ...ada, contacts: [{ ...mail, value: ' ' }] }, [before])).toEqual([]);
  });

  it('are shown by the documents that are told to', () => {
    const portfolio = { ...emptyPortfolio(), people: [ada], documents: [before] };
    const result = apply(portfolio, showContacts(before, [mail, site]));
    expect(result.ok && result.value.portfolio.documents[0]?.header.contacts.map((shown) => [shown.contact, shown.show])).toEqual([
      ['c1', 'short'],
      ['c2', 'short'],
    ]);
  });

  it('are shown at once by the only document, unless somebody chose', () => {
    expect(showNewContact(ada, mail, [before])).toEqual([showContacts(before, [mail])]);
    expect(showNewContact({ ...ada, contacts: [mail] }, site, [before])).toEqual([]);
    expect(showNewContact(ada, mail, [before, newDocument(ada, 'Second')])).toEqual([]);
  });
});
