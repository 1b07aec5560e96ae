import type { Run } from '../compose/cv-document.ts';
import { runText } from '../compose/runs.ts';
import { parseRich } from '../text/parse-rich.ts';
import { defineRule } from './define-rule.ts';
import { printedTexts } from './printed-texts.ts';

/** Addresses of links whose words have neither a letter nor a digit: nothing, or only a sign such as an arrow. */
function unnamed(run: Run): readonly string[] {
  return run.flatMap((inline) =>
    inline.kind !== 'link' || inline.content.some(({ kind }) => kind === 'citation') || /[\p{L}\p{N}]/u.test(runText(inline.content))
      ? []
      : [inline.href],
  );
}

/** Without a fix: only its author knows what the link leads to. */
export const unnamedLinks = defineRule({
  code: 'link-without-words',
  severity: 'hint',
  name: 'Link without words',
  explanation: 'Screen readers read out the words of a link; of an arrow or another sign alone nobody hears where it leads.',
  spot: (portfolio) =>
    printedTexts(portfolio, (text) => text.includes('](')).flatMap(({ place, text }) => {
      const [href] = unnamed(parseRich(text));
      return href === undefined ? [] : [{ place, message: `The link to ${href} has no words. Say what it leads to.` }];
    }),
});
