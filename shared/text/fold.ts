/** Without accents and capitals, for comparing and searching. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What two spellings of one name or title share: letters and digits only, "&" read as "and", a leading "the" dropped. */
export function foldedWords(text: string): string {
  return fold(text)
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}
