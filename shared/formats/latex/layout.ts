/** Longest line of the source. */
const WIDTH = 100;

/**
 * A command with its arguments as lines of a source that is read by people: on one line where it fits, else with the last argument
 * running on, or with each argument on a line of its own where an earlier one is long. Lines end at spaces only.
 * @param option its optional argument, none when empty
 */
export function call(name: string, parts: readonly string[], option = ''): string {
  const bracketed = option && (/[[\]]/.test(option) ? `[{${option}}]` : `[${option}]`);
  const command = `\\${name}${bracketed}`;
  const braced = parts.map((part) => `{${part}}`);
  const line = `${command}${braced.join('')}`;
  if (line.length <= WIDTH) return line;
  if (parts.slice(0, -1).join('').length <= WIDTH / 3) return wrapped(line, '  ');
  return [command, ...braced.map((part) => `  ${wrapped(part, '   ')}`)].join('\n');
}

/** @param indent of every line but the first */
export function wrapped(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter(Boolean)) {
    if (line && line.length + 1 + word.length > WIDTH - indent.length) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join(`\n${indent}`);
}
