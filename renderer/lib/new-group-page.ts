import { PortfolioDocument } from '../../shared/model/document.ts';
import { type Group, groupLabel } from '../../shared/model/group.ts';
import { GroupPage, type GroupPagePart, partsOf } from '../../shared/model/group-page.ts';
import { newId } from '../../shared/model/id.ts';
import { languageOf } from '../../shared/model/languages.ts';
import { type Locale, locales } from '../../shared/model/locales.ts';
import { templatesFor } from '../../shared/templates/registry.ts';
import { type WordKey, wordingFor } from '../../shared/wording/wording.ts';

/** Parts that have no heading of their own in the group. */
const headings: Readonly<Partial<Record<GroupPagePart['part'], WordKey>>> = {
  publications: 'heading.publications',
  members: 'heading.members',
  alumni: 'heading.alumni',
  offices: 'heading.offices',
  references: 'heading.references',
};

/** A page of a group with everything that it has entered, in the language of its texts. */
export function newGroupPage(group: Group, name = `Page of ${groupLabel(group)}`): PortfolioDocument {
  const locale = localeOf(group.language);
  const { say } = wordingFor(locale);
  const parts = partsOf(group).map((part) => {
    const heading = headings[part.part];
    return heading ? { ...part, heading: say(heading) } : part;
  });
  return PortfolioDocument.parse({
    id: newId('d'),
    name,
    owner: group.id,
    template: templatesFor('group')[0]?.id,
    locale,
    dates: { month: 'none' },
    header: { headline: true, photo: 'normal' },
    groupPage: GroupPage.parse({ parts }),
  });
}

function localeOf(language: string | undefined): Locale {
  const usual = PortfolioDocument.shape.locale.parse(undefined);
  if (!language || languageOf(usual) === language) return usual;
  return (Object.keys(locales) as Locale[]).find((locale) => languageOf(locale) === language) ?? usual;
}
