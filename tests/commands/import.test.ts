import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';

// The built program, as `npx scholarfolio import` runs it; `npm run build` makes it.
const program = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scholarfolio-import-'));
  run('new', 'cv.json');
});

function run(...args: string[]) {
  const env = { ...process.env, XDG_DATA_HOME: join(folder, 'data'), XDG_CONFIG_HOME: join(folder, 'config') };
  const done = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8', env });
  return { code: done.status, out: done.stdout, err: done.stderr };
}
const file = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
const works = () =>
  (JSON.parse(readFileSync(join(folder, 'cv.json'), 'utf8')) as { portfolio: { works: { title: string; volume?: string }[] } }).portfolio
    .works;

const BIB = '@article{a, title={On tides}, year=2020, doi={10.5555/t}}\n@article{b, title={On locks\n@book{c, title={On walls}, year=2019}';
const RIS = 'TY  - JOUR\nTI  - On Tides\nDO  - 10.5555/T\nVL  - 7\nER  -\nTY  - BOOK\nTI  - On bridges\nER  -\n';

describe('import', () => {
  it('reads files of several kinds into one list without doubles', () => {
    file('works.bib', BIB);
    file('more.ris', RIS);
    const { code, out, err } = run('import', 'cv.json', 'works.bib', 'more.ris');
    expect({ code, out }).toEqual({
      code: 0,
      out: 'works.bib: 2 read, 2 added, 0 there already, 1 not readable\nmore.ris: 2 read, 1 added, 0 there already, 1 twice in these files, 0 not readable\n',
    });
    expect(err).toBe(
      'works.bib, line 2: A brace of this entry is never closed.\nmore.ris: “On Tides” is twice in these files (same DOI): left out.\n',
    );
    expect(works().map(({ title }) => title)).toEqual(['On tides', 'On walls', 'On bridges']);
    const before = readFileSync(join(folder, 'cv.json'));
    expect(run('import', 'cv.json', 'works.bib', 'more.ris').code).toBe(0);
    expect(readFileSync(join(folder, 'cv.json')).equals(before)).toBe(true);
  });

  it('merges, keeps both, or only says what it would do', () => {
    file('works.bib', BIB);
    file('more.ris', RIS);
    run('import', 'cv.json', 'works.bib');
    expect(run('import', 'cv.json', 'more.ris', '--dry-run').out).toContain('1 would be added');
    expect(works()).toHaveLength(2);
    run('import', 'cv.json', 'more.ris', '--on-duplicate', 'merge');
    expect(works().find(({ title }) => title === 'On tides')?.volume).toBe('7');
    run('import', 'cv.json', 'works.bib', '--on-duplicate', 'keep');
    expect(works()).toHaveLength(5);
  });

  it('takes what it guessed only when it is told to', () => {
    file('list.txt', 'Feld, M. (2020). Rivers. J. Soils, 12(3), 1–9.\nLind, K. (2019). Peat. J. Soils, 11(1), 2–8.');
    const left = run('import', 'cv.json', 'list.txt');
    expect(left.out).toBe('list.txt: 2 read, 0 added, 0 there already, 0 not readable\n');
    expect(left.err).toContain('list.txt, line 2: “Peat” was left out, as much of it is guessed: --unsure takes it.');
    expect(works()).toEqual([]);
    expect(run('import', 'cv.json', 'list.txt', '--unsure').out).toContain('2 read, 2 added');
    expect(works().map(({ title }) => title)).toEqual(['Rivers', 'Peat']);
  });

  it.each(['skip', 'merge'])('takes what a plain list has, too, from the file that says it exactly (%s)', (policy) => {
    file('list.txt', 'Feld, M. (2020). Rivers. J. Soils, 12(3), 1–9.\nLind, K. (2019). Peat. J. Soils, 11(1), 2–8.');
    file('rivers.bib', '@article{r, title={Rivers}, author={Feld, Mira}, year=2020, journal={Soils}}');
    const { code, out } = run('import', 'cv.json', 'list.txt', 'rivers.bib', '--on-duplicate', policy);
    expect(code).toBe(0);
    expect(out).toContain('rivers.bib: 1 read, 1 added');
    expect(works().map(({ title }) => title)).toEqual(['Rivers']);
  });

  it('answers machines with the place and text of what it could not read', () => {
    file('works.bib', BIB);
    const { out } = run('import', 'cv.json', 'works.bib', '--json');
    expect(JSON.parse(out)).toMatchObject({
      dryRun: false,
      sources: [
        {
          source: 'works.bib',
          format: 'bibtex',
          encoding: 'utf-8',
          read: 2,
          added: 2,
          duplicates: [],
          problems: [{ line: 2, message: expect.any(String), original: '@article{b, title={On locks' }],
        },
      ],
    });
  });

  it('reads whole profiles into one person, once', () => {
    const profile = (name: string) => fileURLToPath(new URL(`../formats/${name}`, import.meta.url));
    const sources = [
      profile('orcid/fixtures/the-record-of-runa-ashgrove.json'),
      profile('json-resume/fixtures/the-resume-of-runa-ashgrove.json'),
      profile('rendercv/fixtures/the-cv-of-runa-ashgrove.yaml'),
    ];
    const done = run('import', 'cv.json', ...sources, '--json');
    expect(done.err).toBe('');
    const { sources: told } = JSON.parse(done.out) as { sources: Record<string, unknown>[] };
    expect(told.map(({ format, people, entries }) => ({ format, people, entries }))).toEqual([
      { format: 'orcid', people: { read: 1, added: expect.any(Number) }, entries: { read: 10, added: 10 } },
      { format: 'json-resume', people: { read: 1, added: 0 }, entries: { read: 16, added: expect.any(Number) } },
      { format: 'rendercv', people: { read: 1, added: 0 }, entries: { read: 11, added: expect.any(Number) } },
    ]);
    const before = readFileSync(join(folder, 'cv.json'), 'utf8');
    const { portfolio } = JSON.parse(before) as {
      portfolio: { people: { name: object }[]; entries: { kind: string; organisation?: string }[] };
    };
    expect(portfolio.people).toMatchObject([{ name: { given: 'Runa', family: 'Ashgrove' } }]);
    const posts = portfolio.entries.filter(({ kind, organisation }) => kind === 'employment' && organisation === 'Harbour Institute');
    expect(posts).toHaveLength(1);
    expect(run('import', 'cv.json', ...sources).code).toBe(0);
    expect(readFileSync(join(folder, 'cv.json'), 'utf8')).toBe(before);
    expect(run('validate', 'cv.json').code).toBe(0);
  });

  it('reads the others when one source cannot be read, and says so in its exit code', () => {
    file('works.bib', BIB.split('\n')[0] ?? '');
    file('binary.bib', Buffer.from([0, 1, 2, 3, 0, 0, 0]));
    const { code, out, err } = run('import', 'cv.json', 'binary.bib', 'works.bib', 'gone.ris');
    expect(code).toBe(1);
    expect(out).toContain('works.bib: 1 read, 1 added');
    expect(err).toContain('binary.bib: The file is not a text.');
    expect(err).toContain('There is no file gone.ris.');
    expect(works().map(({ title }) => title)).toEqual(['On tides']);
    const again = run('import', 'cv.json', 'works.bib', 'gone.ris', '--json');
    expect(JSON.parse(again.out)).toMatchObject({ sources: [{ source: 'works.bib' }], failed: [{ source: 'gone.ris' }] });
  });

  it('names the columns of a table that fill no field', () => {
    file('grants.csv', 'Project,Funder,Amount,Panel,Mood\nPeat,Bog Trust,1200 EUR,LS9,good\n');
    expect(run('import', 'cv.json', 'grants.csv', '--dry-run').err).toContain(
      'The columns “Panel”, “Mood” fill no field and are kept beside (each row: grant). Say what they are with --columns.',
    );
  });

  it('says what is wrong with the portfolio, and leaves it as it was', () => {
    file('works.bib', BIB);
    file('broken.json', '{"format": "schol');
    const { code, err } = run('import', 'broken.json', 'works.bib');
    expect(code).toBe(1);
    expect(err).toContain('“broken.json”');
    expect(err).toContain('line 1');
    expect(readFileSync(join(folder, 'broken.json'), 'utf8')).toBe('{"format": "schol');
  });

  it.each([
    [['import', 'cv.json'], 2, 'Name the portfolio file and the files to read.'],
    [['import', 'cv.json', 'x.bib', '--on-duplicate', 'guess'], 2, '--on-duplicate takes one of: ask, skip, merge, keep.'],
    [['import', 'cv.json', 'gone.bib'], 1, 'There is no file gone.bib.'],
    [['import', 'cv.json', 'letter.txt'], 1, 'letter.txt is in no format that can be read.'],
    [['import', 'cv.json', 'old.bib', '--person', 'Nobody'], 1, 'There is no person “Nobody” in this file.'],
    [['import', 'cv.json', 'binary.bib'], 1, 'binary.bib: The file is not a text.'],
  ])('%s ends with %d', (args, code, message) => {
    file('letter.txt', 'Dear Ada,\nyours Ben');
    file('old.bib', BIB);
    file('binary.bib', Buffer.from([0, 1, 2, 3, 0, 0, 0]));
    const before = readFileSync(join(folder, 'cv.json'), 'utf8');
    const done = run(...args);
    expect(done.code).toBe(code);
    expect(done.err).toContain(message);
    expect(readFileSync(join(folder, 'cv.json'), 'utf8')).toBe(before);
  });
});
