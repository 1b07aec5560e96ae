import { CST, isNode, Lexer, parseDocument, visit } from 'yaml';
import { withoutPrototype } from '../json-values.ts';

const DEEPEST = 100;
/** No CV comes near it; reading YAML that means harm takes ten seconds for as many letters. */
const LONGEST = 1_000_000;
/** References to one anchor, and to anchors inside of it: more of them unfold to a file that fills the memory. */
const MOST_ALIASES = 100;

const usualTags = /^(tag:yaml\.org,2002:)?(map|seq|str|int|float|bool|null)$|^!$/;

/** A text as YAML 1.2, or the sentence that says why it is not read. No tags, and nothing from other files. */
export function parseYaml(text: string): { readonly value: unknown } | { readonly problem: string } {
  if (text.length > LONGEST) return { problem: 'This has more than a million letters; no CV is so long.' };
  if (mayBeDeep(text)) return tooDeep;
  try {
    const document = parseDocument(text.replace(/^\uFEFF/, ''), {
      version: '1.2',
      schema: 'core',
      logLevel: 'silent',
      prettyErrors: false,
    });
    let tag = '';
    visit(document, (_key, node) => {
      if (!isNode(node) || !('tag' in node) || typeof node.tag !== 'string' || usualTags.test(node.tag)) return undefined;
      tag = node.tag;
      return visit.BREAK;
    });
    if (tag)
      return {
        problem: `“${tag}” asks for something that is not in this file, which is never done: write what it stands for, and read it again.`,
      };
    const [error] = document.errors;
    if (error)
      return {
        problem: `This is not valid YAML: ${lineOf(text, error.pos[0])} cannot be understood. Look at its indentation and quotation marks.`,
      };
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    if (isDeeper(value, DEEPEST)) return tooDeep;
    return { value: withoutPrototype(JSON.parse(JSON.stringify(value ?? null))) };
  } catch {
    return { problem: 'This refers to its own parts so often (with & and *) that it would unfold without end. Nothing of it was read.' };
  }
}

const tooDeep = { problem: `This nests more than ${DEEPEST} lists and fields in each other; no file of this kind does.` };

/** Farther right nothing begins in a file that a person can read. */
const WIDEST = 200;

/**
 * Whether a text could nest so deeply that the parser, which nests as its text does, would take the whole program with it. Looks at
 * brackets, and at how far right lines begin: each level of a list or of fields stands farther right than the one around it.
 */
function mayBeDeep(text: string): boolean {
  let brackets = 0;
  let column = 0;
  let begins = true;
  let inScalar = false;
  for (const part of new Lexer().lex(text)) {
    if (inScalar) inScalar = false;
    else if (part === CST.SCALAR) inScalar = true;
    else {
      const type = CST.tokenType(part);
      if (type === 'newline') {
        begins = true;
        column = 0;
        continue;
      }
      if (type === 'flow-seq-start' || type === 'flow-map-start') brackets += 1;
      else if (type === 'flow-seq-end' || type === 'flow-map-end') brackets -= 1;
      const leads = type === 'space' || type === 'seq-item-ind' || type === 'explicit-key-ind';
      if (begins && leads && brackets <= 0) column += part.length;
      else begins = false;
    }
    if (brackets > DEEPEST || column > WIDEST) return true;
  }
  return false;
}

const lineOf = (text: string, position: number): string => `line ${text.slice(0, position).split('\n').length}`;

/** Ends also where a part holds itself. */
function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((one) => isDeeper(one, depth - 1));
}
