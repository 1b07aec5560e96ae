import type { PortfolioDocument } from '../model/document.ts';
import { englishName } from '../model/languages.ts';
import { personLabel } from '../model/person.ts';
import type { Finding, Place } from '../model/problem.ts';
import { isPerson, isWork, type Translatable } from '../translations/text-fields.ts';
import type { CheckInfo } from './define-rule.ts';
import { entryName, quoted } from './item-names.ts';

/** Needs to know what a document prints, so that composing finds it; everything else about it is here. */
export const notTranslatedInfo: CheckInfo = {
  code: 'text-not-translated',
  severity: 'hint',
  name: 'Not in the language of the document',
  explanation:
    'A text without words in the language of a document is printed as you wrote it. Choose the language at the head of the form to add them, or say that the text is the same. If you write in another language than it says, choose it under Profile.',
};

/** An item of which a document in another language prints `fields` texts as they were written. */
export function notTranslated(item: Translatable, fields: number, document: PortfolioDocument, base: string, place: Place): Finding {
  const name = isWork(item) ? quoted(item.title) : isPerson(item) ? `the profile of ${quoted(personLabel(item))}` : entryName(item);
  return {
    code: notTranslatedInfo.code,
    severity: 'hint',
    message: `${fields === 1 ? 'One text' : `${fields} texts`} of ${name} ${fields === 1 ? 'is' : 'are'} printed in ${englishName(base)}: ${fields === 1 ? 'it has' : 'they have'} no ${englishName(document.locale)} yet.`,
    place,
  };
}
