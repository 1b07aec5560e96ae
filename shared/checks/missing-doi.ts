import { currentStatus, type Work } from '../model/work.ts';
import { defineRule } from './define-rule.ts';
import { quoted, workPlace } from './item-names.ts';

const expected: ReadonlySet<Work['type']> = new Set(['article-journal', 'paper-conference']);

export const missingDoi = defineRule({
  code: 'doi-missing',
  severity: 'hint',
  name: 'No DOI',
  explanation: 'Most journal articles and conference papers have a DOI; with it readers find the work in one click.',
  spot: ({ works }) =>
    works
      .filter(
        (work) => expected.has(work.type) && !work.private && work.title.trim() && currentStatus(work) === 'published' && !work.DOI?.trim(),
      )
      .map((work) => ({ place: workPlace(work, 'DOI'), message: `${quoted(work.title)} has no DOI.` })),
});
