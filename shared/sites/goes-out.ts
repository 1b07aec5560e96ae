import { planDocument } from '../compose/compose.ts';
import { resolveItems } from '../compose/resolve-items.ts';
import type { PortfolioDocument } from '../model/document.ts';
import { groupLabel } from '../model/group.ts';
import { titledName } from '../model/names.ts';
import type { Person } from '../model/person.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import { plainText } from '../text/parse-rich.ts';
import { nameOf } from './left.ts';
import { contactName } from './public-item.ts';

/** Things that go out together: "Profile", a section by its heading, "Cited". */
export type GoingOut = { readonly heading: string; readonly items: readonly string[] };

/**
 * What the pages of a document show the world, in words, for whoever is about to publish them: profile and contacts, then each section.
 * @param web what {@link forWeb} made of the portfolio for this document
 * @param now the present year
 */
export function goesOut(web: Portfolio, documentId: string, now: number): readonly GoingOut[] {
  const document = web.documents.find(({ id }) => id === documentId);
  const owner = web.people.find(({ id }) => id === document?.owner);
  if (!document || !owner) return [];
  const listed = new Set<string>();
  const sections = document.sections.map((section): GoingOut => {
    const items = resolveItems(web, document, section, now).items.map((item) => {
      if (item.kind === 'work') listed.add(item.work.id);
      return nameOf(item.kind === 'work' ? item.work : item.entry);
    });
    const texts = [...(section.biography === undefined ? [] : ['Biography']), ...(section.text?.trim() ? ['Text under the heading'] : [])];
    return { heading: plainText(section.heading) || 'Without a heading', items: [...texts, ...items] };
  });
  const plan = planDocument(web, documentId, now);
  const cited = plan.ok ? web.works.filter(({ id }) => plan.value.works.includes(id) && !listed.has(id)) : [];
  const groups = (web.groups ?? []).map((group) => ({
    heading: `Group “${groupLabel(group)}”`,
    items: web.people.flatMap((person) =>
      group.members.some((member) => member.person === person.id) ? [`Member ${titledName(person.name)}`] : [],
    ),
  }));
  return [
    { heading: 'Profile', items: profileOf(owner, document) },
    ...sections,
    { heading: 'Cited', items: cited.map(nameOf) },
    ...groups,
  ].filter(({ items }) => items.length > 0);
}

function profileOf(owner: Person, { name, header }: PortfolioDocument): readonly string[] {
  const contacts = header.contacts.flatMap(({ contact: id }) =>
    owner.contacts.filter((contact) => contact.id === id && contact.value.trim()),
  );
  return [
    `The name of the document, “${name}”`,
    `Name: ${plainText(header.name ?? '') || titledName(owner.name)}`,
    ...(header.headline && owner.headline ? [`Headline: ${plainText(owner.headline)}`] : []),
    ...(header.photo && owner.photo ? ['Photo'] : []),
    ...contacts.map((contact) => `${contactName(contact)}: ${contact.value.trim()}`),
  ];
}
