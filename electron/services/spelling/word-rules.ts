/** What dictionaries leave to rules, for each language by the first part of its tag. */
type Rules = {
  /** What may stand before a known word, with its apostrophe: “l’” of “l’université”. */
  readonly before?: RegExp;
  /** What may stand after one: “’s” of “Okonjo’s”. */
  readonly after?: RegExp;
  /**
   * Nouns are joined to longer ones without end. `capital`: nouns are written with a capital; `shortest`: letters of the shorter half,
   * because of little ones nearly anything could be made.
   */
  readonly compounds?: { readonly capital: boolean; readonly shortest: number };
};

export const wordRules: Readonly<Record<string, Rules>> = {
  en: { after: /'s$/i },
  de: { after: /'s$/i, compounds: { capital: true, shortest: 4 } },
  nl: { after: /'s$/i, compounds: { capital: false, shortest: 5 } },
  pl: { after: /'\p{Ll}{1,4}$/u },
  fr: { before: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|entr)'/i },
  it: {
    before: /^(?:[cdlmnstv]|un|gl|(?:[dn]e|a|da|su|co)ll|que(?:ll|st)|bell|anch|com|dov|cos|(?:ciasc|ness|alc)un|tutt|mezz|senz|sant)'/i,
  },
  pt: { before: /^d'/i },
};

/** One way to write a sound for another, where keyboards lack it or an older spelling had it. */
export const twins: readonly (readonly [string, string])[] = [
  ['ss', 'ß'],
  ['ß', 'ss'],
  ['oe', 'œ'],
  ['ae', 'ä'],
  ['oe', 'ö'],
  ['ue', 'ü'],
];

/**
 * With these, scholars make words that no dictionary has. Everyday ones (“re”, “super”) are not among them: dictionaries have their words,
 * and “supervison” would be a mink.
 */
export const prefixes =
  'aero agro archaeo archeo archäo astro bio cyber eco electro eletro elektro ethno etno euro geo géo hidro hydro hyper híper immuno inmuno imuno infra iso macro makro meso méso micro mikro multi nano neo néo neuro öko paleo paläo patho petro phospho photo phylo poly post pós psycho psico radio socio sozio spectro stereo thermo termo zoo'.split(
    ' ',
  );

/** “Co” makes words in every language, “coleague” not being one: only before a vowel. */
export const shared = /^[ck]o(?=[aeiouáéíóúäöü])/i;

/** What stands before a hyphen only. */
export const beforeHyphen: ReadonlySet<string> = new Set([...prefixes, 'non', 'pos', 'pre', 'pré', 'pro', 'próto', 'sub', 'ultra', 'vice']);

/** Abbreviations and words of a CV that dictionaries lack, in any language; they are written with or without a capital. */
export const alsoKnown: ReadonlySet<string> = new Set(
  'al approx apr aprox art assoc asst aug ausg bd bijv bzw ca cap cf coord cv dept dept dez dipl dir doi doz dr dra ed eds eg elig eng esp est et etc evtl ext fac feb ff fig fr ggf habil hon hr hrsg ie inkl inst int jan jr jul jun kap kl lab lic lit ltd mag mar max mgr min mio mit mrd mr mrs ms msc nb no nov nr núm num oct okt op org orig ph pos posdoc posdoctorado posdoctoral postdoc postdocs pp pr preprint preprints prof profa prov publ rev sc sen sep sept sig sog sr sra st std suppl tab tel trad transl ua univ usf usw vgl vol vols vs wiss zb zit zzgl'.split(
    ' ',
  ),
);
