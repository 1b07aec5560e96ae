import { isIsbn, isIssn } from '../model/identifiers.ts';
import type { Work } from '../model/work.ts';
import { defineRule, type Spotted } from './define-rule.ts';
import { workPlace } from './item-names.ts';

/** One or more numbers, as people write them: "978-3-16-148410-0 (print), 0-306-40615-2". */
function numbersIn(text: string): string[] {
  return text
    .replace(/\([^)]*\)|\b(?:e-?)?IS[BS]N(?:-1[03])?:?/gi, ' ')
    .split(/[,;/]|\s+and\s+|\s{2,}/)
    .map((part) => part.trim())
    .filter(Boolean);
}

function wrongIn(works: readonly Work[], field: 'ISBN' | 'ISSN', isRight: (text: string) => boolean): Spotted[] {
  return works.flatMap((work) =>
    numbersIn(work[field] ?? '')
      .filter((number) => !isRight(number) && !number.split(/\s/).every(isRight))
      .slice(0, 1)
      .map((number) => ({ place: workPlace(work, field), message: `${number} is not an ${field}: its check digit does not fit.` })),
  );
}

export const wrongIsbn = defineRule({
  code: 'isbn-wrong',
  severity: 'warning',
  name: 'ISBN that cannot be right',
  explanation: 'The last digit of an ISBN is worked out from the others; here it does not fit, so there is a typing mistake.',
  spot: ({ works }) => wrongIn(works, 'ISBN', isIsbn),
});

export const wrongIssn = defineRule({
  code: 'issn-wrong',
  severity: 'warning',
  name: 'ISSN that cannot be right',
  explanation: 'The last digit of an ISSN is worked out from the others; here it does not fit, so there is a typing mistake.',
  spot: ({ works }) => wrongIn(works, 'ISSN', isIssn),
});
