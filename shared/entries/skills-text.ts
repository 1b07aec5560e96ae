import type { SkillItem } from './skill-group.ts';

/** Splits at commas that stand outside brackets. */
function splitOutside(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (sign === '(' || sign === '[') depth += 1;
    else if ((sign === ')' || sign === ']') && depth > 0) depth -= 1;
    else if ((sign === ',' || sign === '\n') && depth === 0) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** Reads "Python, C, Machine Learning: (PyTorch, Flax)": commas separate, "Name: (…)" is a group. Brackets without a colon belong to a name. */
export function parseSkills(typed: string): SkillItem[] {
  return splitOutside(typed).map((part) => {
    const group = /^(.+?):\s*\((.*)\)$/s.exec(part);
    if (!group?.[1] || group[2] === undefined) return { name: part };
    const items = splitOutside(group[2]);
    return items.length > 0 ? { name: group[1].trim(), items } : { name: part };
  });
}

/** Writes skills the way {@link parseSkills} reads them. */
export function printSkills(items: readonly SkillItem[]): string {
  return items.map((item) => (item.items?.length ? `${item.name}: (${item.items.join(', ')})` : item.name)).join(', ');
}
