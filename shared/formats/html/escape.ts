/** The words as text between tags or in a quoted attribute. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}

/** Attributes with a leading space each; what is empty or false is left out, `true` stands alone. */
export function attributes(all: Readonly<Record<string, string | boolean | undefined>>): string {
  return Object.entries(all)
    .map(([name, value]) => (value === true ? ` ${name}` : value ? ` ${name}="${escaped(value)}"` : ''))
    .join('');
}

/** JSON inside a script element: no sign in it can end the element or begin a comment. */
export function jsonInScript(value: unknown): string {
  return JSON.stringify(value, null, 1).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
