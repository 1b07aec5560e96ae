import { planDocument } from '../compose/compose.ts';
import { resolveItems } from '../compose/resolve-items.ts';
import { definitionOf, type Entry } from '../entries/registry.ts';
import type { PortfolioDocument } from '../model/document.ts';
import { type Person, personLabel } from '../model/person.ts';
import type { Place } from '../model/problem.ts';
import type { WebChoice } from '../model/web-options.ts';
import type { Work } from '../model/work.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import { plainText } from '../text/parse-rich.ts';
import { isWork } from '../translations/text-fields.ts';
import { hidableFields } from './hidable-fields.ts';
import { contactName, privateKeys } from './public-item.ts';
import { contactWithheld, entryWithheld, type Withheld, workWithheld } from './withheld.ts';

/** Something that the document prints elsewhere and that does not go to the web. */
export type Left = {
  /** "Work “Draft on tides”", "Phone". */
  readonly what: string;
  /** A sentence. */
  readonly why: string;
  /** What the document would tick to let it out; absent: nothing lets it out but taking the mark off. */
  readonly choice?: WebChoice;
  readonly place: Place;
};

/** What the document prints on paper and not on the web. */
export function whatIsLeft(portfolio: Portfolio, document: PortfolioDocument, now: number): readonly Left[] {
  const { web } = document;
  const owner = portfolio.people.find(({ id }) => id === document.owner);
  const plan = planDocument(portfolio, document.id, now);
  const printed = new Set(plan.ok ? plan.value.works : []);
  const entries = new Set(
    document.sections.flatMap((section) =>
      resolveItems(portfolio, document, section, now).items.flatMap((item) => (item.kind === 'entry' ? [item.entry] : [])),
    ),
  );
  const works = portfolio.works.filter(({ id }) => printed.has(id));
  return [
    ...(owner ? contactsLeft(owner, document) : []),
    ...[...entries].flatMap((entry) => leftOf(entry, 'entries', entryWithheld(entry, web), document)),
    ...works.flatMap((work) => leftOf(work, 'works', workWithheld(work, web), document)),
  ];
}

function contactsLeft(owner: Person, { header, web }: PortfolioDocument): readonly Left[] {
  return header.contacts.flatMap(({ contact: id }): Left[] => {
    const index = owner.contacts.findIndex((one) => one.id === id);
    const contact = owner.contacts[index];
    const withheld = contact && contactWithheld(contact, web);
    if (!contact || !withheld) return [];
    return [
      {
        what: `${contactName(contact)} of ${personLabel(owner)}`,
        ...withheld,
        place: { collection: 'people', id: owner.id, path: ['contacts', index] },
      },
    ];
  });
}

function leftOf(
  item: Entry | Work,
  collection: 'entries' | 'works',
  withheld: Withheld | null,
  { web }: PortfolioDocument,
): readonly Left[] {
  const place = { collection, id: item.id } as const;
  const what = nameOf(item);
  if (withheld) return [{ what, ...withheld, place }];
  const hidden = new Set(privateKeys(item));
  const labels = hidableFields(item).flatMap(({ key, label }) => (hidden.has(key) ? [label] : []));
  const contacts = 'contacts' in item && !hidden.has('contacts') ? ((item.contacts ?? []) as Person['contacts']) : [];
  return [
    ...(labels.length > 0
      ? [
          {
            what: `${inWords(labels)} of ${what}`,
            why: labels.length === 1 ? 'It is marked as private.' : 'They are marked as private.',
            place,
          },
        ]
      : []),
    ...contacts.flatMap((contact) => {
      const why = contactWithheld(contact, web);
      return why ? [{ what: `${contactName(contact)} of ${what}`, ...why, place }] : [];
    }),
  ];
}

const inWords = (labels: readonly string[]) => new Intl.ListFormat('en-GB').format(labels);

/** "Work “Draft on tides”", "Award “Best Poster”". */
export function nameOf(item: Entry | Work): string {
  if (isWork(item)) return `Work “${plainText(item.title) || 'without a title'}”`;
  const definition = definitionOf(item.kind);
  return `${definition.name.one} “${plainText(definition.summary(item).title) || 'not named yet'}”`;
}
