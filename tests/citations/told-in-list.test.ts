import { describe, expect, it } from 'vitest';
import { toldInList } from '../../shared/citations/told-in-list.ts';

const style = (bibliography: string, attributes = '') => `<style ${attributes}>
  <macro name="short"><names variable="author"><name form="short" initialize-with=". "/></names></macro>
  <macro name="whole"><names variable="author"><name and="text" initialize="false" initialize-with=". "/></names></macro>
  <macro name="worded"><choose><if disambiguate="true"><text variable="title"/></if></choose></macro>
  <macro name="initials"><group><text macro="whole"/><names variable="editor"><name initialize-with="."/></names></group></macro>
  <citation><layout><text macro="short"/><text macro="worded"/></layout></citation>
  <bibliography>${bibliography}</bibliography>
</style>`;

describe('a reference list', () => {
  it.each([
    ['prints whole names, whatever the text prints', '<layout><text macro="whole"/></layout>', '', false, false],
    ['prints more words', '<layout><group><text macro="whole"/><text macro="worded"/></group></layout>', '', false, true],
    ['shortens names in a macro', '<layout><text macro="initials"/></layout>', '', true, false],
    ['shortens names to sort by them', '<sort><key macro="short"/></sort><layout><text macro="whole"/></layout>', '', true, false],
    ['shortens the names of the whole style', '<layout><text macro="whole"/></layout>', 'initialize-with="."', true, false],
  ])('%s', (_, bibliography, attributes, givens, words) => {
    expect(toldInList(style(bibliography, attributes))).toEqual({ givens, words });
  });

  it('of a file that is no style may show anything', () => {
    expect(toldInList('<style>')).toEqual({ givens: true, words: true });
    expect(toldInList('<style/>')).toEqual({ givens: true, words: true });
  });
});
