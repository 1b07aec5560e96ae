import type { DictionaryTag } from '../../../shared/spelling/dictionaries.ts';

/**
 * The package each dictionary comes from, its file there, and the notice of those who collected the words. The build copies them,
 * with the licence, beside the program.
 */
export const dictionaryFiles: Readonly<
  Record<DictionaryTag, { readonly package: string; readonly file: string; readonly notice?: string }>
> = {
  'en-GB': { package: '@cspell/dict-en-gb-mit', file: 'en_GB.trie.gz' },
  'en-US': { package: '@cspell/dict-en_us', file: 'en_US.trie.gz', notice: 'src/hunspell/README_en_US-large.txt' },
  de: { package: '@cspell/dict-de-de', file: 'de_DE.trie.gz', notice: 'src/hunspell/license' },
  fr: { package: '@cspell/dict-fr-fr', file: 'fr-fr.trie.gz', notice: 'src/hunspell-french-dictionaries-v7.0/README_dict_fr.txt' },
  es: { package: '@cspell/dict-es-es', file: 'Spanish.trie.gz', notice: 'src/hunspell/license' },
  it: { package: '@cspell/dict-it-it', file: 'dict/it-it.trie', notice: 'src/hunspell/license' },
  'pt-PT': { package: '@cspell/dict-pt-pt', file: 'dict/Portuguese-European.trie.gz', notice: 'src/hunspell/LICENSE' },
  'pt-BR': { package: '@cspell/dict-pt-br', file: 'pt_BR.trie.gz', notice: 'src/hunspell/license' },
  nl: { package: '@cspell/dict-nl-nl', file: 'Dutch.trie.gz', notice: 'src/hunspell/license' },
  pl: { package: '@cspell/dict-pl_pl', file: 'pl_pl.trie.gz', notice: 'src/hunspell/license' },
};

/** Name of a bundled dictionary: the words as a trie, gzipped. */
export const bundledName = (tag: DictionaryTag) => `${tag}.trie.gz`;
