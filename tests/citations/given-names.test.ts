import { describe, expect, it } from 'vitest';
import { printsWholeNames } from '../../shared/citations/given-names.ts';

const style = (bibliography: string, attributes = '') => `<style ${attributes}>
  <macro name="short"><names variable="author"><name form="short" initialize-with=". "/></names></macro>
  <macro name="whole"><names variable="author"><name and="text" initialize="false" initialize-with=". "/></names></macro>
  <macro name="initials"><group><text macro="whole"/><names variable="editor"><name initialize-with="."/></names></group></macro>
  <citation><layout><text macro="short"/></layout></citation>
  <bibliography>${bibliography}</bibliography>
</style>`;

describe('a reference list', () => {
  it.each([
    ['prints whole names, whatever the text prints', '<layout><text macro="whole"/></layout>', '', true],
    ['shortens names in a macro', '<layout><text macro="initials"/></layout>', '', false],
    ['shortens names to sort by them', '<sort><key macro="short"/></sort><layout><text macro="whole"/></layout>', '', false],
    ['shortens the names of the whole style', '<layout><text macro="whole"/></layout>', 'initialize-with="."', false],
  ])('%s', (_, bibliography, attributes, whole) => {
    expect(printsWholeNames(style(bibliography, attributes))).toBe(whole);
  });

  it('of a file that is no style is not known to', () => {
    expect(printsWholeNames('<style>')).toBe(false);
    expect(printsWholeNames('<style/>')).toBe(false);
  });
});
