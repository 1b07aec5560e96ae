import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent, writeContent } from '../../../electron/services/store/envelope.ts';
import { smallPortfolio, textsOf } from './sample-portfolios.ts';

const portfolio = smallPortfolio(['Bodenfeuchte — 土壌水分', 'A "quoted" \\ line\nand another']);
const good = await writeContent({ portfolio, revision: 12, extra: {} });
const envelope = () => JSON.parse(good.toString('utf8')) as Record<string, unknown>;
const read = (bytes: Buffer | string) => readContent(Buffer.from(bytes), '“cv.json”');
/** The good file with other values; undefined removes one. */
const changed = (values: Record<string, unknown>) => JSON.stringify({ ...envelope(), ...values });
const holding = (stored: unknown) => changed({ portfolio: stored });

describe('a file that is not a portfolio as it should be', () => {
  it.each<[string, Buffer | string, string, RegExp]>([
    ['is empty', '', 'empty', /is empty/],
    ['has only blank space', ' \n\n', 'empty', /blank space/],
    ['is full of zeros', Buffer.alloc(500), 'damaged', /line 1, column 1/],
    ['ends in zeros', Buffer.concat([good.subarray(0, 120), Buffer.alloc(300)]), 'damaged', /line \d+, column \d+/],
    ['is null', 'null', 'not-a-portfolio', /not a portfolio/],
    ['is a number', '42', 'not-a-portfolio', /not a portfolio/],
    ['is a list', '[]', 'not-a-portfolio', /not a portfolio/],
    ['is another program’s file', '{"name":"x","version":"1.0.0"}', 'not-a-portfolio', /not a portfolio/],
    ['is prose', 'Dear committee,', 'syntax', /line 1, column 1/],
    ['is cut off', good.subarray(0, good.length - 40), 'syntax', /ends too early/],
    ['is cut off inside a string', '{\n  "format": "scholarfolio-portf', 'syntax', /ends too early/],
    ['lacks a comma', '{\n  "format": "x"\n  "schemaVersion": 1\n}', 'syntax', /line 3, column 3/],
    ['has a comma too many', '{\n  "format": "x",\n}', 'syntax', /line 3, column 1/],
    ['has a tab inside a string', '{"format": "a\tb"}', 'syntax', /line 1, column 12/],
    ['has something after its end', '{"format": "x"}\n{', 'syntax', /line 2, column 1/],
    ['was merged without a decision', '{\n<<<<<<< HEAD\n"a": 1\n=======\n"a": 2\n>>>>>>> x\n}', 'syntax', /two versions/],
    [
      'is in another encoding',
      Buffer.concat([Buffer.from('{"format":"'), Buffer.from([0xe9, 0x22, 0x7d])]),
      'encoding',
      /line 1, column 12/,
    ],
    ['is in UTF-16', Buffer.from('\uFEFF{"format":"x"}', 'utf16le'), 'encoding', /UTF-8/],
    ['is 100,000 deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'too-deep', /nested too deeply at line 1, column 101/],
    [
      'is 100,000 deep in an unknown field',
      changed({ x: '@' }).replace('"@"', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
      'too-deep',
      /deeply/,
    ],
    ['has no version', changed({ schemaVersion: undefined }), 'invalid', /schemaVersion/],
    ['has version 0', changed({ schemaVersion: 0 }), 'invalid', /schemaVersion/],
    ['has no portfolio', changed({ portfolio: undefined }), 'invalid', /does not fit/],
    ['has a list where the portfolio should be', holding([]), 'invalid', /does not fit/],
    [
      'has an unknown kind of link',
      holding({ people: [{ id: 'p', name: {}, contacts: [{ id: 'c', kind: 'myspace', value: 'x' }] }] }),
      'invalid',
      /people › no. 1 › contacts › no. 1 › kind: Not a kind of link/,
    ],
    [
      'has an impossible date',
      holding({ entries: [{ id: 'e', person: 'p', kind: 'education', organisation: '', degree: '', dates: { edtf: '2024-13' } }] }),
      'invalid',
      /entries › no. 1 › dates › edtf: Not a date that can exist/,
    ],
    ['uses an id twice', holding({ people: ['p', 'p'].map((id) => ({ id, name: {} })) }), 'invalid', /people › no. 2 › id: .*used twice/],
    ['has a field named __proto__', good.toString('utf8').replace('"people"', '"__proto__": {"a": 1}, "people"'), 'invalid', /__proto__/],
    ['is newer and cannot be shown', changed({ schemaVersion: 9, portfolio: { people: 'elsewhere' } }), 'newer', /newer version/],
  ])('%s', (_, bytes, code, message) => {
    const reading = read(bytes);
    expect(reading).toMatchObject({ ok: false, code, message: expect.stringMatching(message) });
    expect(!reading.ok && reading.message).toContain('“cv.json”');
  });

  it('is never read as less than it was: cut off anywhere it fails', () => {
    for (let end = 0; end < good.length - 1; end += 3) expect(read(good.subarray(0, end)).ok).toBe(false);
  });

  it('is never silently different: one changed bit is an error, an external edit, or nothing', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(7), (at, bit) => {
        const bytes = Buffer.from(good);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        const reading = read(bytes);
        if (reading.ok && !reading.value.edited) expect(reading.value.portfolio).toEqual(portfolio);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a file that can be read', () => {
  it('comes back as it was written', () => {
    expect(read(good)).toEqual({
      ok: true,
      value: { portfolio, revision: 12, extra: {}, edited: false, migratedFrom: null, newer: false },
    });
  });

  it('may start with a byte order mark', () => {
    expect(read(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), good]))).toMatchObject({ ok: true, value: { edited: false } });
  });

  it('may be formatted differently', () => {
    expect(read(JSON.stringify(envelope(), null, 7))).toMatchObject({ ok: true, value: { edited: false } });
  });

  it('counts as edited when a word was changed by hand', () => {
    const reading = read(good.toString('utf8').replace('Bodenfeuchte', 'Soil moisture'));
    expect(reading).toMatchObject({ ok: true, value: { edited: true, revision: 12 } });
    expect(reading.ok && textsOf(reading.value.portfolio)[0]).toBe('Soil moisture — 土壌水分');
  });

  it('needs neither revision nor checksum', () => {
    const bare = changed({ revision: undefined, checksum: undefined });
    expect(read(bare)).toMatchObject({ ok: true, value: { revision: 0, edited: false, portfolio } });
  });

  it('is read-only when a newer version wrote it', () => {
    expect(read(changed({ schemaVersion: 2 }))).toMatchObject({ ok: true, value: { newer: true } });
  });
});
