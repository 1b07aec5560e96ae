import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { latexScripts } from '../../../shared/formats/latex/characters.ts';
import { printedTexts } from '../../../shared/formats/latex/printed-texts.ts';
import { writeLatex } from '../../../shared/formats/latex/write-latex.ts';
import type { PrintedDocument } from '../../../shared/templates/printed-document.ts';
import { everyPlace, ids, inEveryTemplate, sample } from './documents.ts';
import { hostile, shapeless } from './hostile.ts';
import { bodyOf, commandsOf, depth, printed, tokens } from './tokens.ts';

const squeeze = (text: string) => text.replace(/[\s\u0085\u00a0\u2009\u202f\u00ad]+/g, '');
/** A label that says the same as its contact is written once. */
const wordsOf = (document: PrintedDocument) =>
  squeeze(
    printedTexts({
      ...document,
      contacts: document.contacts.map((it) =>
        printedTexts({ ...document, name: it.text, headline: [], contacts: [], sections: [] })[0] === it.label ? { ...it, label: '' } : it,
      ),
    }).join(''),
  );

describe('the file of a document of the sample', () => {
  it.each(ids)('%s reads as it always did', async (id) => {
    await expect(writeLatex(await sample(id))).toMatchFileSnapshot(`../../golden/exports/${id}.tex`);
  });

  it('has the words of the pages in their order, in every template', async () => {
    for (const [name, document] of await inEveryTemplate()) {
      const list = tokens(bodyOf(writeLatex(document)));
      expect(depth(list), name).toBe(0);
      expect(squeeze(printed(list)), name).toBe(wordsOf(document));
    }
  });

  it('leads from every citation to a reference', async () => {
    for (const [name, document] of await inEveryTemplate()) {
      const tex = writeLatex(document);
      const targets = [...tex.matchAll(/\\cvreference\{([^}]+)\}/g)].map(([, target]) => target);
      const led = [...tex.matchAll(/\\hyperlink\{(ref[^}]+)\}/g)].map(([, target]) => target);
      expect(led.length, name).toBeGreaterThan(2);
      expect(targets, name).toEqual(expect.arrayContaining(led));
      expect(new Set(targets).size, name).toBe(targets.length);
    }
  });

  it('has lines that people can read', async () => {
    for (const id of ids) {
      const lines = bodyOf(writeLatex(await sample(id))).split('\n');
      // An address does not break.
      for (const line of lines) expect(line.replace(/\\(?:href|url)\{[^}]*\}/g, '').length, line).toBeLessThanOrEqual(108);
    }
  });
});

// pandoc has a reader of its own; our commands are told to it as plain paragraphs.
const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
const told = `\\newcommand{\\cvname}[1]{#1}\\newcommand{\\cvheadline}[1]{#1}\\newcommand{\\cvcontacts}[1]{#1}
\\newcommand{\\cvcontact}[2][]{#1 #2}\\newcommand{\\cventry}[3][]{#1 #2 #3}\\newcommand{\\cvrow}[2]{#1 #2}
\\newcommand{\\cvdetail}[1]{#1}\\newcommand{\\cvnote}[1]{#1}\\newcommand{\\cvbullet}[1]{#1}\\newcommand{\\cvline}[1]{#1}
\\newcommand{\\cvreference}[3]{#2 #3}\\newcommand{\\cvowner}[1]{#1}\\newcommand{\\cvsymbol}[1]{#1}`;
const plain = (body: string): string =>
  execFileSync('pandoc', ['-f', 'latex-smart', '-t', 'plain', '--wrap=none'], {
    input: `${told}\n\\begin{document}\n${body}`,
    encoding: 'utf8',
  });
/** Signs by which plain text shows marks are pandoc's. */
const bare = (text: string) =>
  squeeze(text.normalize('NFKC'))
    .replace(/[_^()]|\p{Cc}/gu, '')
    .toLowerCase();

// Where pandoc is not installed, these are left out: the tests above read the file by rules of their own.
describe.skipIf(!hasPandoc)('pandoc', () => {
  it('reads the words of the pages in their order', async () => {
    for (const [name, document] of await inEveryTemplate())
      expect(bare(plain(bodyOf(writeLatex(document)))), name).toBe(bare(wordsOf(document)));
  });
});

describe('whatever the text says', () => {
  it('no command comes of it, in any place', () => {
    expect(hostile.length).toBeGreaterThan(200);
    for (const text of hostile) {
      const said = everyPlace((place) => `${place}: ${text}`);
      const harmless = everyPlace((place) => `${place}: ${'x'.repeat(text.length)}`);
      const [list, plainList] = [tokens(writeLatex(said)), tokens(writeLatex(harmless))];
      const active = (from: typeof list) => from.filter((token) => token.kind === 'active' && token.sign !== '~');
      expect(commandsOf(list), text).toEqual(commandsOf(plainList));
      expect(active(list), text).toEqual(active(plainList));
      expect(depth(list), text).toBe(0);
    }
  });

  it('all of it is printed, but for what has no shape', () => {
    for (const text of hostile) {
      const said = everyPlace((place) => `${place}: ${text}`);
      const list = tokens(bodyOf(writeLatex(said)));
      expect(squeeze(printed(list)), text).toBe(squeeze(wordsOf(said).replace(shapeless, '')));
    }
  });

  it('an empty line, a control character or half a character never reaches the file', () => {
    for (const text of hostile) {
      const tex = writeLatex(everyPlace((place) => `${place}: ${text}`));
      expect(tex).not.toMatch(/[^\n\P{Cc}]|\p{Cs}|\p{Noncharacter_Code_Point}/u);
      expect(commandsOf(tokens(tex))).not.toContain('par ');
      const body = bodyOf(tex);
      expect(body.split(/\n\s*\n/).length).toBe(bodyOf(writeLatex(everyPlace((place) => `${place}: x`))).split(/\n\s*\n/).length);
    }
  });

  it.each([
    ['https://example.org/a_b?c=d%20e&f#g', 'https://example.org/a_b?c=d\\%20e&f\\#g'],
    ['https://example.org/\\input{x}', 'https://example.org/\\%5Cinput\\%7Bx\\%7D'],
    ['https://example.org/^^5cinput', 'https://example.org/\\%5E\\%5E5cinput'],
    ['https://bücher.example/größe', 'https://xn--bcher-kva.example/gr\\%C3\\%B6\\%C3\\%9Fe'],
  ])('the address %s leads where it led', (href, written) => {
    expect(writeLatex(everyPlace((place) => place, href))).toContain(`\\href{${written}}{link}`);
  });
});

describe('characters', () => {
  const says = (text: string) => writeLatex(everyPlace((place) => (place === 'line' ? text : place)));

  it.each([
    ['10⁻³ and H₂O', '10\\textsuperscript{−3} and H\\textsubscript{2}O'],
    ['10³ m²', '10³ m²'],
    ['a ⟶ b ∀ c', 'a \\cvsymbol{⟶} b \\cvsymbol{∀} c'],
    ['Σ, α → β ≤ γ', 'Σ, α → β ≤ γ'],
    ['Dean\'s "list" -- ?`', 'Dean\'s "list" -- ?`'],
    ['1\u202f000\u00a0km', '1\\,000~km'],
  ])('%s is written so that it prints', (text, tex) => {
    expect(says(text)).toContain(`\\cvline{${tex}}`);
  });

  it('names what fonts of TeX Live cannot print, and nothing else', async () => {
    const named = (text: string) => latexScripts(everyPlace(() => text));
    expect(named('Łódź, ő, ⟶, 𝑥², 10⁻⁹, “ok” — soft\u00adhyphen\u00a0¿')).toEqual([]);
    expect(named('漢字 かな 한국어 عربي עברית Русский 😀 ♞')).toEqual([
      'Chinese characters',
      'Japanese kana',
      'Korean',
      'Arabic',
      'Hebrew',
      'Cyrillic',
      'emoji',
      'rare symbols',
    ]);
    for (const id of ids) expect(latexScripts(await sample(id))).toEqual([]);
  });
});

it('has the paper, size, margins, colour and foot that the document has', async () => {
  const document = await sample('jonas-cv');
  const tex = writeLatex({
    ...document,
    options: { ...document.options, paper: 'us-letter', size: 11.5, margin: 25, accent: '#aa3300', footer: 'page', font: 'Inter' },
  });
  expect(tex).toContain('[paper=letter, fontsize=11.5pt]');
  expect(tex).toContain('[margin=25mm, bottom=27mm');
  expect(tex).toContain('\\definecolor{accent}{HTML}{AA3300}');
  expect(tex).toContain('\\IfFontExistsTF{Inter}');
  expect(tex).not.toContain('\\ifoot');
  expect(writeLatex({ ...document, options: { ...document.options, footer: 'none' } })).toContain('\\pagestyle{empty}');
});

it('breaks pages and keeps sections together where the document says so', () => {
  const tex = writeLatex(everyPlace((place) => place));
  expect(tex).toContain('\\newpage\n\\cvreference');
  expect(tex).toContain('\\newpage\n\\begin{cvtogether}');
});
