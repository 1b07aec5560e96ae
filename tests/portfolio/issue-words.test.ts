import { expect, it } from 'vitest';
import { issueInWords } from '../../shared/portfolio/issue-words.ts';
import { Portfolio } from '../../shared/portfolio/portfolio.ts';

const work = { id: 'w', type: 'book', title: 'x' };
const document = { id: 'd', name: 'CV', owner: 'p', template: 't' };

it.each<[unknown, string]>([
  [null, 'portfolio should be a group of fields and is empty (null)'],
  [undefined, 'portfolio is missing'],
  [{ people: {} }, 'people should be a list and is a group of fields'],
  [{ people: ['nobody'] }, 'people › no. 1 should be a group of fields and is a text'],
  [{ works: [work, { ...work, title: undefined }] }, 'works › no. 2 › title is missing'],
  [{ works: [{ ...work, title: 3 }] }, 'works › no. 1 › title should be a text and is a number'],
  [{ works: [{ ...work, type: 'novel' }] }, 'works › no. 1 › type is “novel”, which Scholarfolio does not know'],
  [{ works: [{ ...work, type: 7 }] }, 'works › no. 1 › type is a number, which Scholarfolio does not know here'],
  [{ entries: [{ id: 'e', person: 'p', kind: 'hobby' }] }, 'entries › no. 1 › kind is “hobby”, which Scholarfolio does not know'],
  [{ entries: [{ id: 'e', person: 'p' }] }, 'entries › no. 1 › kind is missing'],
  [{ documents: [{ ...document, works: { 'a b': {} } }] }, 'documents › no. 1 › works › a b is not an id'],
  [{ documents: [{ ...document, works: { w: { number: 0 } } }] }, 'documents › no. 1 › works › w › number is 0; it can be 1 at least'],
  [
    { documents: [{ ...document, works: { w: { number: 1.5 } } }] },
    'documents › no. 1 › works › w › number should be a whole number and is 1.5',
  ],
  [{ documents: [{ ...document, name: '' }] }, 'documents › no. 1 › name: A document needs a name, for example "CV"'],
])('%j is told as: %s', (stored, words) => {
  const parsed = Portfolio.safeParse(stored);
  expect(issueInWords(parsed.error?.issues[0], stored)).toBe(words);
});
