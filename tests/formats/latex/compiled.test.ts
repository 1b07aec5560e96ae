import { describe, expect, it } from 'vitest';
import { printedTexts } from '../../../shared/formats/latex/printed-texts.ts';
import { writeLatex } from '../../../shared/formats/latex/write-latex.ts';
import type { PrintedDocument } from '../../../shared/templates/printed-document.ts';
import { pdfText } from '../../services/render/pdf.ts';
import { everyPlace, inEveryTemplate } from './documents.ts';
import { hostile, shapeless } from './hostile.ts';
import { compile, engines, hasTex } from './tex.ts';

/** As it is compiled where nobody has installed our fonts. */
const withoutOurFonts = (document: PrintedDocument): string =>
  writeLatex(document).replace(/\\IfFontExistsTF\{[^}]*\}/, '\\IfFontExistsTF{A font that nobody has}');
/** Ligatures and bullets are no words. */
const squeeze = (text: string) => text.normalize('NFKC').replace(/[\s\u0085\u00ad•]+/g, '');
const problems = (log: string) =>
  log.split('\n').filter((line) => /^(?:!|Overfull|Missing character)|LaTeX Warning: (?!Label|Reference|There were)/.test(line));
const wordsOf = ({ contacts, ...document }: PrintedDocument) =>
  squeeze(
    printedTexts({
      ...document,
      contacts: contacts.map((it) => ((it.text[0] as { text?: string })?.text === it.label ? { ...it, label: '' } : it)),
    }).join(''),
  );

// Where TeX is not installed, these are left out: the other tests read the source by TeX's rules.
describe.each(engines)('%s', (engine) => {
  describe.skipIf(!hasTex(engine))('from TeX Live’s recommended collections', () => {
    it('prints the words of the pages in their order, and nothing runs over the edge', { timeout: 600_000 }, async () => {
      const all = await inEveryTemplate();
      // Every template once, and both people; the other engine reads the same commands.
      const some = all.filter(([name]) => name === 'ilse-cv organisation-first' || (name.startsWith('jonas-cv') && engine === 'xelatex'));
      for (const [name, document] of some) {
        const { pdf, log } = compile(engine, withoutOurFonts({ ...document, options: { ...document.options, footer: 'none' } }));
        expect(problems(log), name).toEqual([]);
        expect(squeeze(await pdfText(pdf)), name).toBe(wordsOf(document));
      }
    });

    it('prints hostile texts as they are', { timeout: 600_000 }, async () => {
      // How these come into the file is tested in the source.
      const shown = hostile.map((text) => text.replace(shapeless, '').replace(/\s+/g, ' ')).filter(Boolean);
      const base = everyPlace((place) => place);
      const [section] = base.sections;
      if (!section) throw new Error('No section');
      const run = (text: string) => [{ kind: 'text' as const, text }];
      const everywhere = everyPlace(
        (place) =>
          `${place} ${shown
            .filter((text) => text.length < 20)
            .slice(0, 30)
            .join(' ')}`,
      );
      const document: PrintedDocument = {
        ...base,
        options: { ...base.options, footer: 'none' },
        sections: [
          { ...section, blocks: shown.map((text) => ({ kind: 'line', breakBefore: false, content: run(text) })) },
          { ...section, blocks: shown.map((text) => ({ kind: 'bullet', breakBefore: false, content: run(text) })) },
        ],
      };
      const { pdf, log } = compile(engine, withoutOurFonts(document));
      expect(log).not.toMatch(/^!/m);
      const [read, said] = [[...squeeze(await pdfText(pdf))], [...wordsOf(document)]];
      const at = read.findIndex((sign, i) => sign !== said[i]);
      // Where they part, if they do.
      expect(at < 0 ? '' : read.slice(at - 20, at + 40).join('')).toBe(at < 0 ? '' : said.slice(at - 20, at + 40).join(''));
      expect(read).toHaveLength(said.length);
      // In every other place at once.
      expect(problems(compile(engine, withoutOurFonts(everyPlace((place) => `${place} 10⁻³ ⟶ ∀ “x”`))).log)).toEqual([]);
      expect(compile(engine, withoutOurFonts(everywhere)).log).not.toMatch(/^!/m);
    });
  });
});
