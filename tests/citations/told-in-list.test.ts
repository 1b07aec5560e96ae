import { describe, expect, it } from 'vitest';
import { toldInList } from '../../shared/citations/told-in-list.ts';

const style = (bibliography: string, attributes = '') => `<style ${attributes}>
  <macro name="short"><names variable="author"><name form="short" initialize-with=". "/></names></macro>
  <macro name="whole"><names variable="author"><name and="text" initialize="false" initialize-with=". "/></names></macro>
  <macro name="worded"><choose><if disambiguate="true"><text variable="title"/></if></choose></macro>
  <macro name="number"><group><text variable="citation-number"/></group></macro>
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
    expect(toldInList(style(bibliography, attributes))).toMatchObject({ givens, words });
  });

  it.each([
    ['in a column', 'second-field-align="flush"', '<text variable="citation-number"/><text macro="whole"/>', false],
    ['in the margin', '', '<text variable="citation-number" display="left-margin"/><text macro="whole"/>', false],
    ['before its words', '', '<text variable="citation-number"/><text macro="whole"/>', true],
    ['in a column and in a macro', 'second-field-align="flush"', '<text variable="citation-number"/><text macro="number"/>', true],
    ['nowhere', '', '<text macro="whole"/>', false],
  ])('with its number %s shows it among the words or not', (_, attributes, layout, number) => {
    const csl = style(`<layout>${layout}</layout>`).replace('<bibliography', `<bibliography ${attributes}`);
    expect(toldInList(csl).number).toBe(number);
  });

  it('of a file that is no style may show anything', () => {
    expect(toldInList('<style>')).toEqual({ givens: true, words: true, number: true });
    expect(toldInList('<style/>')).toEqual({ givens: true, words: true, number: true });
  });
});
