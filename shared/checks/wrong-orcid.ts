import { collectionNames } from '../model/collection-names.ts';
import { parseOrcid } from '../model/identifiers.ts';
import { itemsIn } from '../portfolio/items-in.ts';
import { textsIn } from '../text/texts-in.ts';
import { defineRule, type Spotted } from './define-rule.ts';

const ADDRESS = /orcid\.org\/((?:[\dX]{4}-?){4})(?![\dX])/gi;

/** The ORCID field refuses a wrong check digit; this looks at addresses of ORCID in other links and in texts. */
export const wrongOrcid = defineRule({
  code: 'orcid-wrong',
  severity: 'warning',
  name: 'ORCID iD that cannot be right',
  explanation: 'The last character of an ORCID iD is worked out from the others; here it does not fit, so there is a typing mistake.',
  spot: (portfolio) =>
    collectionNames.flatMap((collection) =>
      (itemsIn(portfolio, collection) as readonly { readonly id: string }[]).flatMap((item): Spotted[] =>
        textsIn(item).flatMap(({ path, text }) => {
          if (!/orcid\.org/i.test(text)) return [];
          const wrong = [...text.matchAll(ADDRESS)].map(([, id = '']) => id).find((id) => parseOrcid(id) === null);
          if (wrong === undefined) return [];
          return [{ place: { collection, id: item.id, path }, message: `${wrong} is not an ORCID iD: its check digit does not fit.` }];
        }),
      ),
    ),
});
