import de from './catalogues/de.json' with { type: 'json' };
import en from './catalogues/en.json' with { type: 'json' };
import es from './catalogues/es.json' with { type: 'json' };
import fr from './catalogues/fr.json' with { type: 'json' };
import it from './catalogues/it.json' with { type: 'json' };
import ja from './catalogues/ja.json' with { type: 'json' };
import nl from './catalogues/nl.json' with { type: 'json' };
import pl from './catalogues/pl.json' with { type: 'json' };
import pt from './catalogues/pt.json' with { type: 'json' };
import zh from './catalogues/zh.json' with { type: 'json' };

/** Every fixed word that documents print; the English catalogue says which there are. */
export type WordKey = keyof typeof en;
/** Words with a number in them, which have a form for each plural: "reviewing.reviews". */
type CountedKey = WordKey extends infer K ? (K extends `${infer Base}.other` ? Base : never) : never;

/** The fixed words of one language. */
export type Wording = {
  /** A word with its `{places}` filled in; with `count` in the plural that the language wants for it. */
  readonly say: (key: WordKey | CountedKey, values?: Readonly<Record<string, string | number>>) => string;
  readonly knows: (key: string) => key is WordKey;
};

/** One file for each language; a speaker can correct it without reading any code. */
export const catalogues: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, de, fr, es, it, pt, nl, pl, zh, ja };

/** The words of a document: those of its language, where it does not have its own. */
export function wordingOf({ locale, words }: { readonly locale: string; readonly words?: Readonly<Record<string, string>> }): Wording {
  const base = wordingFor(locale);
  if (!words || Object.keys(words).length === 0) return base;
  return {
    say: (key, values = {}) => {
      const own = words[key];
      return own === undefined ? base.say(key, values) : filled(own, values);
    },
    knows: base.knows,
  };
}

const filled = (text: string, values: Readonly<Record<string, string | number>>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

const made = new Map<string, Wording>();

/** The words of a language by its BCP 47 tag; English for languages without a catalogue. */
export function wordingFor(locale: string): Wording {
  const language = locale.split('-')[0] ?? 'en';
  const known = made.get(language);
  if (known) return known;
  const words: Readonly<Record<string, string>> = catalogues[language] ?? en;
  const plural = new Intl.PluralRules(words === en ? 'en' : language);
  const wording: Wording = {
    say: (key, values = {}) => {
      const counted = values.count === undefined ? undefined : words[`${key}.${plural.select(Number(values.count))}`];
      const text = counted ?? words[key] ?? words[`${key}.other`] ?? '';
      return filled(text, values);
    },
    knows: (key): key is WordKey => Object.hasOwn(en, key),
  };
  made.set(language, wording);
  return wording;
}
