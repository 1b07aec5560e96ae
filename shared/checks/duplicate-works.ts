import type { Work } from '../model/work.ts';
import { KnownWorks } from '../works/same-work.ts';
import { defineRule, type Spotted } from './define-rule.ts';
import { quoted, workPlace } from './item-names.ts';

export const duplicateWorks = defineRule({
  code: 'work-duplicate',
  severity: 'warning',
  name: 'The same work twice',
  explanation: 'A work that is entered twice is counted and listed twice.',
  spot: ({ works }) => {
    const known = new KnownWorks<Work>();
    return works.flatMap((work): Spotted[] => {
      const found = known.find(work);
      known.add(work, work);
      // Two works of the same name without a year may well be two.
      if (!found || found.by === 'title') return [];
      const message =
        found.by === 'title and year'
          ? `${quoted(work.title)} is there twice with the same year. Delete or correct one.`
          : `${quoted(work.title)} has the same ${found.by} as ${quoted(found.same.title)}. Delete or correct one.`;
      return [{ place: workPlace(work), message }];
    });
  },
});
