import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { dictionaryFiles } from '../../../electron/services/spelling/dictionary-files.ts';
import { readLexicon } from '../../../electron/services/spelling/lexicon.ts';
import { createSpeller, type Speller } from '../../../electron/services/spelling/speller.ts';
import { type DictionaryTag, dictionaries } from '../../../shared/spelling/dictionaries.ts';
import { wordsIn } from '../../../shared/spelling/words.ts';

const { resolve } = createRequire(import.meta.url);
const read = new Map<DictionaryTag, Speller>();
afterAll(() => read.clear());

/** The speller with the dictionary that the build takes. */
function speller(tag: DictionaryTag): Speller {
  const { package: name, file } = dictionaryFiles[tag];
  const bytes = () => readFileSync(path.join(path.dirname(resolve(`${name}/cspell-ext.json`)), file));
  const known = read.get(tag) ?? createSpeller(tag, readLexicon(file.endsWith('.gz') ? bytes() : gzipSync(bytes())));
  read.set(tag, known);
  return known;
}

const wrongIn = (tag: DictionaryTag, text: string) =>
  wordsIn(text)
    .map(({ word }) => word)
    .filter((word) => speller(tag).unknownParts(word).length > 0);

/** Lines of CVs as they should be, and what is wrong in others. */
const samples: Readonly<Record<DictionaryTag, { readonly right: string; readonly wrong: string }>> = {
  'en-GB': {
    right:
      "Dr Prof. researcher’s the Colour of soils: co-supervised two PhDs, peer-reviewed, ecohydrology, tenure-track, reproducibility, don’t and can't, vice-chair, postdoctoral fellow, Bayesian models, naïve, e.g. programmes organised or organized.",
    wrong: 'recieve teh Accomodation monday definately coleague supervison reserch-based',
  },
  'en-US': { right: 'The color of organized programs, bioinformatics, analyzed, tenure-track, it’s', wrong: 'organise recieve teh' },
  de: {
    right:
      'Lehr- und Forschungstätigkeit, Exzellenzcluster, Klimawandelfolgen, Forschungsgruppenleiterin, Gutachtertätigkeit, Prof. bzw. Postdoc, Ko-Autorin, Straße, dass, Moorböden, Bodenfeuchtemessung, Lehrstuhlvertretung, der Universität, geht’s, Größe',
    wrong: 'Forschugn wissenschaftler Univeristät daß Strasse Entwiklung',
  },
  fr: {
    right:
      "L’université d’Orsay, aujourd’hui, qu’il, jusqu'à, l'ADN, presqu’île, maître de conférences, post-doctorat, chercheuse, œuvre, coencadrement, rendez-vous",
    wrong: 'recherhce universite oeuvre l’universitée',
  },
  es: { right: 'Investigadora posdoctoral, biogeoquímica, catedrática, revisión, España, año', wrong: 'investigacion catedratica dirijí' },
  it: {
    right: "L’università, dell’ateneo, un'analisi, c’è, ricercatrice, post-dottorato, perché",
    wrong: 'perchè universita ricercattrice',
  },
  'pt-PT': { right: 'Investigadora, pós-graduação, coautora, direção, doutoramento', wrong: 'pesquiza investigaçao' },
  'pt-BR': { right: 'Pesquisadora, pós-graduação, pós-doutorado, orientadora, ação', wrong: 'pesquiza acção' },
  nl: {
    right: 'Onderzoeksgroep, foto’s, zo’n, universitair hoofddocent, klimaatonderzoek, wetenschapper',
    wrong: 'ondersoek universtiteit',
  },
  pl: { right: 'Badania naukowego uniwersytetu, współautorka, gleboznawstwo, doktorantka, Polska', wrong: 'badnia wspólpraca' },
};

describe.each(dictionaries)('the dictionary %s', (tag) => {
  it('knows the words of a CV', () => {
    expect(wrongIn(tag, samples[tag].right)).toEqual([]);
  });

  it('finds slips', () => {
    const { wrong } = samples[tag];
    expect(wrongIn(tag, wrong)).toEqual(wrong.split(' '));
  });
});

describe('suggestions', () => {
  it.each<[DictionaryTag, string, string]>([
    ['en-GB', 'recieve', 'receive'],
    ['en-GB', 'Recieved', 'Received'],
    ['en-GB', 'monday', 'Monday'],
    ['en-GB', 'reserch-based', 'research-based'],
    ['de', 'Forschugn', 'Forschung'],
    ['de', 'wissenschaftler', 'Wissenschaftler'],
    ['de', 'daß', 'dass'],
    ['de', 'Strasse', 'Straße'],
    ['fr', 'l’universitée', 'l’université'],
    ['fr', "l'universitée", "l'université"],
    ['fr', 'oeuvre', 'œuvre'],
    ['es', 'investigacion', 'investigación'],
    ['it', 'perchè', 'perché'],
    ['nl', 'universtiteit', 'universiteit'],
    ['pt-PT', 'pesquiza', 'pesquisa'],
  ])('%s: %s → %s, at most five, and none of them wrong itself', (tag, word, expected) => {
    const offers = speller(tag).suggest(word);
    expect(offers).toContain(expected);
    expect(offers.length).toBeLessThanOrEqual(5);
    for (const offer of offers) expect(speller(tag).unknownParts(offer), offer).toEqual([]);
  });
});

describe('what is unknown in a word', () => {
  it('is named without what belongs to the language', () => {
    expect(speller('en-GB').unknownParts('Okonjo’s')).toEqual(['Okonjo']);
    expect(speller('de').unknownParts('Okonjo-Methode')).toEqual(['Okonjo']);
    expect(speller('fr').unknownParts('d’Okonjo')).toEqual(['Okonjo']);
  });
});
