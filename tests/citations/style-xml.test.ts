import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withNumberApart } from '../../shared/citations/number-apart.ts';
import { parseStyleXml } from '../../shared/citations/style-xml.ts';

describe('the XML of a style', () => {
  it('is read with its attributes, words and characters by number', () => {
    expect(parseStyleXml(`<?xml version="1.0"?>\n<!-- a -->\n<a b='1 &amp; 2' c="&#8212;"><d/>x<![CDATA[<y>]]>&#x41;</a>\n`)).toEqual({
      name: 'a',
      attributes: { b: '1 & 2', c: '—' },
      children: [{ name: 'd', attributes: {}, children: [], text: '' }],
      text: 'x<y>A',
    });
  });

  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a/>'],
    ['an entity of its own', '<a>&b;</a>'],
    ['a bare ampersand', '<a>b & c</a>'],
    ['elements that cross', '<a><b></a></b>'],
    ['an element left open', '<a><b></a>'],
    ['two roots', '<a/><a/>'],
    ['words outside', 'a<a/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['nothing', ''],
    ['depth without end', '<a>'.repeat(5000) + '</a>'.repeat(5000)],
  ])('is not read with %s', (_what, source) => expect(parseStyleXml(source)).toBeNull());

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', 'a', '/', '"', '=', ' ', '&', ';', '!', '-') }), (source) => {
        parseStyleXml(source);
      }),
    );
  });
});

describe('the number of a reference', () => {
  const style = (layout: string, macros = '') => `<style>${macros}<bibliography><layout>${layout}</layout></bibliography></style>`;

  it.each([
    ['first', style('<text variable="citation-number"/><text variable="title"/>')],
    ['in a group of its own', style('<group suffix=" "><text variable="citation-number"/></group><text variable="title"/>')],
    ['in a macro of its own', style('<text macro="n"/>', '<macro name="n"><text variable="citation-number"/></macro>')],
  ])('is set apart where it stands %s', (_where, source) => expect(withNumberApart(source)).toContain('second-field-align'));

  it.each([
    ['with other words', style('<group><text variable="citation-number"/><text variable="title"/></group>')],
    ['in a column already', style('<text variable="citation-number" display="left-margin"/>')],
    ['later', style('<text variable="title"/><text variable="citation-number"/>')],
    ['nowhere', style('<text variable="title"/>')],
  ])('stays where it stands %s', (_where, source) => expect(withNumberApart(source)).toBe(source));
});
