/** Languages as LaTeX calls them, and their tags; of several names for one tag the first is written. */
const names: readonly (readonly [babel: string, tag: string])[] = [
  ['english', 'en'],
  ['british', 'en-GB'],
  ['american', 'en-US'],
  ['ngerman', 'de'],
  ['german', 'de'],
  ['naustrian', 'de-AT'],
  ['nswissgerman', 'de-CH'],
  ['french', 'fr'],
  ['spanish', 'es'],
  ['italian', 'it'],
  ['portuguese', 'pt'],
  ['brazilian', 'pt-BR'],
  ['dutch', 'nl'],
  ['polish', 'pl'],
  ['russian', 'ru'],
  ['danish', 'da'],
  ['swedish', 'sv'],
  ['norsk', 'nb'],
  ['finnish', 'fi'],
  ['czech', 'cs'],
  ['greek', 'el'],
  ['turkish', 'tr'],
  ['japanese', 'ja'],
  ['chinese', 'zh'],
];

export const babelOf = (tag: string): string | undefined => names.find(([, one]) => one.toLowerCase() === tag.toLowerCase())?.[0];
export const tagOfBabel = (babel: string): string | undefined => names.find(([one]) => one === babel.toLowerCase())?.[1];
