/** Words that are academic titles by themselves. Without a full stop only those that are nobody's initials or name. */
const TITLE =
  /^(?:(?:Prof|Dr|DDr)\.?|(?:(?:Prof|Dr)\.){2,}|prof\.|dr|Professor(?:in)?|(?:Ing|Mag|Mgr|Lic|Ir|Drs|Doc|doc|MUDr|RNDr|PhDr|JUDr)\.|Dr\.?-Ing\.|Dipl\.-\p{L}+\.?|(?:Univ|Jun|Hon|Ass)\.-Prof\.|Priv\.-Doz\.|Privatdozent(?:in)?)$/u;
/** What stands before a title and belongs to it: "PD Dr.", "Assoc. Prof.". */
const BEFORE = /^(?:PD|(?:Assoc|Ass|Asst|Assist|Adj|Em|Hon|apl|ao|em)\.|Associate|Assistant|Adjunct|Emeritus)$/;
/** What stands after a title and belongs to it: "Dr. rer. nat.", "Prof. h.c.", "dr hab.". */
const AFTER =
  /^(?:rer|nat|phil|med|iur|jur|pol|oec|publ|sc|techn|theol|agr|vet|dent|soc|math|mont|habil|hab|em|mult|inż|h|c|h\.c|e\.h|emeritus|emerita)\.?$/;

/** How many words at the beginning are titles. */
function titleWords(words: readonly string[]): number {
  let count = 0;
  for (;;) {
    const word = words[count] ?? '';
    if (TITLE.test(word) || (count > 0 && AFTER.test(word))) count += 1;
    else if (BEFORE.test(word) && TITLE.test(words[count + 1] ?? '')) count += 2;
    else return count;
  }
}

/**
 * Takes academic titles out of one typed name, wherever they stand: "Dr. Ada Lovelace", "Lovelace, Dr. Ada", "Lovelace, Ada, Dr.".
 * Nothing is lost: the words are in one of the two. A name of titles only is a name.
 */
export function splitTitles(text: string): { readonly title: string; readonly bare: string } {
  const parts = text.split(',').map((part) => part.trim().split(' '));
  const counts = parts.map(titleWords);
  // The first part is, or begins with, the name itself.
  if ((counts[0] ?? 0) >= (parts[0]?.length ?? 0)) return { title: '', bare: text };
  const title = parts.flatMap((words, i) => words.slice(0, counts[i])).join(' ');
  if (!title) return { title, bare: text };
  const bare = parts.map((words, i) => words.slice(counts[i]).join(' ')).filter(Boolean);
  return { title, bare: bare.join(', ') };
}
