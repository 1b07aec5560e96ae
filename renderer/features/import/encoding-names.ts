/** Encodings that a source can be read as, by what people call them. */
const names: Readonly<Record<string, string>> = {
  'utf-8': 'Unicode (UTF-8)',
  'utf-16le': 'Unicode (UTF-16)',
  'utf-16be': 'Unicode (UTF-16, high byte first)',
  'windows-1252': 'Western European (Windows)',
  'iso-8859-1': 'Western European (Latin-1)',
  'iso-8859-15': 'Western European (Latin-9)',
  macintosh: 'Western European (older Mac)',
  'windows-1250': 'Central European (Windows)',
  'iso-8859-2': 'Central European (Latin-2)',
  'windows-1251': 'Cyrillic (Windows)',
  'koi8-r': 'Cyrillic (KOI8-R)',
  'iso-8859-5': 'Cyrillic (ISO)',
  'windows-1253': 'Greek (Windows)',
  'iso-8859-7': 'Greek (ISO)',
  'windows-1254': 'Turkish (Windows)',
  'iso-8859-9': 'Turkish (Latin-5)',
  'windows-1255': 'Hebrew (Windows)',
  'iso-8859-8': 'Hebrew (ISO)',
  'windows-1256': 'Arabic (Windows)',
  'iso-8859-6': 'Arabic (ISO)',
  'windows-1257': 'Baltic (Windows)',
  'iso-8859-4': 'Baltic (Latin-4)',
  'windows-1258': 'Vietnamese (Windows)',
  gb18030: 'Chinese, simplified (GB 18030)',
  big5: 'Chinese, traditional (Big5)',
  shift_jis: 'Japanese (Shift JIS)',
  'euc-jp': 'Japanese (EUC)',
  'iso-2022-jp': 'Japanese (e-mail)',
  'euc-kr': 'Korean (EUC)',
};

/** What people call an encoding; one without a name of its own stands for itself. */
export const encodingName = (encoding: string): string => names[encoding] ?? encoding;

/** All that can be chosen, and one more that a source was read as. */
export function encodingChoices(also?: string): { readonly value: string; readonly label: string }[] {
  const known = also === undefined || also in names ? Object.keys(names) : [also, ...Object.keys(names)];
  return known.map((value) => ({ value, label: encodingName(value) }));
}
