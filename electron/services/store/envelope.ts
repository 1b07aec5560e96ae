import { z } from 'zod';
import { failure, type Result, success } from '../../../shared/model/problem.ts';
import { issueInWords } from '../../../shared/portfolio/issue-words.ts';
import { migrate } from '../../../shared/portfolio/migrate.ts';
import { fileFormat, schemaVersion } from '../../../shared/portfolio/portfolio.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';
import { hasPrototypeField } from '../../../shared/portfolio/prototype-field.ts';
import { parseStrictly } from './json-text.ts';
import { checksumOf, portfolioText } from './serialize.ts';

/** What is kept in a file: the portfolio, its revision, and fields around it that we do not know. */
export type Content = {
  readonly portfolio: Portfolio;
  /** Grows with every saved change; 0 when the file has none yet. */
  readonly revision: number;
  readonly extra: Readonly<Record<string, unknown>>;
};

/** A file that was read. */
export type Reading = Content & {
  /** The checksum does not fit: somebody changed the file by hand or with another program. */
  readonly edited: boolean;
  readonly migratedFrom: number | null;
  /** Written by a newer version: shown, never saved. */
  readonly newer: boolean;
};

const Envelope = z.looseObject({
  format: z.literal(fileFormat),
  schemaVersion: z.number().int().min(1),
  revision: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  checksum: z.string().optional(),
  portfolio: z.unknown(),
});

const help = 'Correct it in a text editor, or open a kept copy.';

/**
 * Reads the bytes of a portfolio file. Strict: whatever is doubtful is a failure (`empty`, `damaged`, `encoding`, `syntax`,
 * `too-deep`, `too-large`, `not-a-portfolio`, `invalid`, `newer`) whose sentence names the file and the place.
 * @param name the file as shown to people
 */
export function readContent(bytes: Buffer, name: string): Result<Reading> {
  const parsed = parseStrictly(bytes, name);
  if (!parsed.ok) return parsed;
  const raw = parsed.value;
  if (typeof raw !== 'object' || raw === null || !('format' in raw) || raw.format !== fileFormat)
    return failure('not-a-portfolio', `${name} is not a portfolio file of Scholarfolio. Choose another file, or open a kept copy.`);
  const envelope = Envelope.safeParse(raw);
  if (!envelope.success) {
    return failure('invalid', `${name} has a value that does not fit: ${issueInWords(envelope.error.issues[0], raw)}. ${help}`);
  }
  if (bytes.includes('"__proto__"') && hasPrototypeField(raw))
    return failure('invalid', `${name} has a field named __proto__, which is not allowed. ${help}`);
  const { format: _, schemaVersion: version, revision, checksum, portfolio: stored, ...extra } = envelope.data;
  const migrated = migrate(version, stored);
  if (!migrated.ok) {
    return migrated.code === 'newer'
      ? failure('newer', `${name} was written by a newer version of Scholarfolio. Update Scholarfolio to open it.`)
      : failure(migrated.code, `${name} has a value that does not fit: ${migrated.message}. ${help}`);
  }
  return success({
    portfolio: migrated.value.portfolio,
    revision: revision ?? 0,
    extra,
    edited: checksum !== undefined && checksum !== checksumOf(JSON.stringify(stored)),
    migratedFrom: migrated.value.from,
    newer: migrated.value.newer,
  });
}

/**
 * The file for a portfolio: pretty-printed with two spaces, keys in the order of the schema and unknown ones after them, so that a
 * change of one field is a change of one line. The checksum is over the portfolio without white space.
 */
export async function writeContent(content: Content): Promise<Buffer> {
  const { pretty, checksum } = await portfolioText(content.portfolio);
  const head = { format: fileFormat, schemaVersion, revision: content.revision, checksum };
  const before = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  const after = Object.entries(content.extra).map(([key, value]) => `,\n  ${JSON.stringify(key)}: ${indented(value)}`);
  return Buffer.concat([Buffer.from(`{\n${before.join('')}  "portfolio": `), ...pretty, Buffer.from(`${after.join('')}\n}\n`)]);
}

function indented(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', '\n  ');
}
