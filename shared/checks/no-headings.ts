import { defineRule } from './define-rule.ts';
import { quoted } from './item-names.ts';

/** Single sections without a heading continue the one above; a document in which all do has nothing to go by. */
export const noHeadings = defineRule({
  code: 'headings-missing',
  severity: 'hint',
  name: 'No headings',
  explanation: 'Screen readers go from heading to heading, and so does an eye in a hurry: a document without any can only be read in full.',
  spot: ({ documents }) =>
    documents
      .filter(({ archived, sections }) => !archived && sections.length > 1 && sections.every((section) => !section.heading.trim()))
      .map((document) => ({
        place: { collection: 'documents', id: document.id, path: ['sections', 0, 'heading'] },
        message: `None of the ${document.sections.length} sections of ${quoted(document.name)} has a heading.`,
      })),
});
