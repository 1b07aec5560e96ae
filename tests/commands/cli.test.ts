import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../electron/commands/registry.ts';
import { entryKinds } from '../../shared/entries/registry.ts';
import { dataFormatIds, exportFormats, formatIds } from '../../shared/formats/export-formats.ts';
import { pdfAttachments, pdfText } from '../services/render/pdf.ts';

// The built program, as `npx scholarfolio` runs it; `npm run build` makes it.
const program = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'scholarfolio-cli-'));
const sample = join(folder, 'sample.json');

function cli(...args: string[]) {
  const done = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, SCHOLARFOLIO_DATA: join(folder, 'data') },
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

beforeAll(() => {
  expect(existsSync(program), 'run npm run build first').toBe(true);
  expect(cli('new', 'sample.json', '--sample')).toEqual({ code: 0, out: `${sample}\n`, err: '' });
});

it('ends quietly when nobody reads its output to the end', () => {
  const done = spawnSync('sh', ['-c', `"${process.execPath}" "${program}" schema | head -c 10`], { cwd: folder, encoding: 'utf8' });
  expect(done.stdout).toHaveLength(10);
  expect(done.stderr).toBe('');
});

describe('new', () => {
  it('makes a private, readable file and never replaces one', () => {
    expect(statSync(sample).mode & 0o777).toBe(0o600);
    const again = cli('new', 'sample.json');
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toContain('sample.json');
    expect(cli('new', 'empty.json', '--json').out).toContain('empty.json');
  });
});

describe('validate', () => {
  it('counts what is in the file and finds nothing in the sample', () => {
    expect(cli('validate', sample)).toMatchObject({
      code: 0,
      out: '2 people, 13 works, 44 entries, 4 documents, 1 group: no findings\n',
      err: '',
    });
    expect(JSON.parse(cli('validate', sample, '--json').out)).toMatchObject({ valid: true, people: 2, findings: [] });
  });

  it.each([
    ['empty', ''],
    ['not JSON', 'hello'],
    ['null', 'null'],
    ['cut off', '{"format": "scholarfolio-portfolio", "schemaVersion": 1, "portf'],
    ['of another shape', '{"a": 1}'],
  ])('says what is wrong with a file that is %s and leaves it alone', (name, text) => {
    const file = join(folder, `${name.replace(/ /g, '-')}.json`);
    writeFileSync(file, text);
    const { code, out, err } = cli('validate', file);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(basename(file));
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('fails on a citation of a deleted work, naming the place for machines', () => {
    const file = join(folder, 'dangling.json');
    writeFileSync(file, readFileSync(sample, 'utf8').replace('[@goodcut2024]', '[@nobody2024]'));
    const { code, out } = cli('validate', file, '--json');
    expect(code).toBe(1);
    const { findings } = JSON.parse(out) as { findings: unknown[] };
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'citation-gone',
        severity: 'error',
        place: { collection: 'entries', id: 'jonas-msc', path: ['details', '0'] },
      }),
    );
    expect(cli('export', file, '--document', 'jonas-cv', '--format', 'pdf', '--out', 'dangling.pdf')).toMatchObject({ code: 1, out: '' });
    expect(existsSync(join(folder, 'dangling.pdf'))).toBe(false);
  });
});

describe('documents', () => {
  it('lists id, name, owner and template', () => {
    expect(cli('documents', sample).out).toBe(
      'ilse-cv\tAcademic CV\tIlse Varga-Whitlock\torganisation-first\njonas-cv\tResearch CV\tJonas Varga-Whitlock\ttitle-first\nilse-narrative-cv\tNarrative CV\tIlse Varga-Whitlock\ttitle-first\nsmall-rivers-page\tGroup page\tSmall Rivers Lab\tgroup-page\n',
    );
    expect(JSON.parse(cli('documents', sample, '--json').out)).toHaveLength(4);
  });
});

describe('export', () => {
  it('writes the pages of a document named by name or id', async () => {
    expect(cli('export', sample, '--document', 'academic cv', '--format', 'pdf', '--out', 'a.pdf')).toEqual({
      code: 0,
      out: `${join(folder, 'a.pdf')}\n`,
      err: '',
    });
    expect(await pdfText(readFileSync(join(folder, 'a.pdf')))).toContain('Ilse Varga-Whitlock');
    expect(cli('export', sample, '--document', 'ilse-cv', '--format', 'pdf', '-o', 'b.pdf').code).toBe(0);
    expect(readFileSync(join(folder, 'b.pdf')).equals(readFileSync(join(folder, 'a.pdf')))).toBe(true);
  });

  it('names the documents when it does not know one, and says where it cannot write', () => {
    expect(cli('export', sample, '--document', 'Nope', '--format', 'pdf', '--out', 'x.pdf')).toMatchObject({
      code: 1,
      err: expect.stringContaining('“Academic CV”'),
    });
    expect(cli('export', sample, '--document', 'ilse-cv', '--format', 'pdf', '--out', 'no/where/x.pdf')).toMatchObject({
      code: 1,
      err: expect.stringContaining('the folder does not exist'),
    });
  });
});

describe('export of a document in other formats', () => {
  it.each([
    ['html', '<h1>Ilse Varga-Whitlock</h1>'],
    ['markdown', '# Ilse Varga-Whitlock'],
    ['text', 'Ilse Varga-Whitlock\n'],
  ])('writes %s to a file and, the same, to standard output', (format, beginning) => {
    const args = ['export', sample, '--document', 'ilse-cv', '--format', format, '--out'];
    expect(cli(...args, `cv.${format}`)).toEqual({ code: 0, out: `${join(folder, `cv.${format}`)}\n`, err: '' });
    const file = readFileSync(join(folder, `cv.${format}`), 'utf8');
    expect(file).toContain(beginning);
    expect(cli(...args, '-')).toEqual({ code: 0, out: file, err: '' });
  });

  it.each([
    ['a-2b', 'pdfaid:part'],
    ['a-3b', 'pdfaid:part'],
    ['ua-1', 'pdfuaid:part'],
  ])('holds a PDF to %s', (standard, declared) => {
    const args = ['export', sample, '--document', 'ilse-cv', '--format', 'pdf', '--standard', standard, '--out', 'held.pdf'];
    expect(cli(...args)).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(join(folder, 'held.pdf'), 'latin1')).toContain(declared);
  });

  it('attaches what a document prints to its PDF, and only when it is told to', async () => {
    const args = ['export', sample, '--document', 'ilse-cv', '--format', 'pdf', '--out', 'data.pdf'];
    expect(cli(...args, '--attach-data')).toMatchObject({ code: 0, err: '' });
    const files = await pdfAttachments(readFileSync(join(folder, 'data.pdf')));
    writeFileSync(join(folder, 'taken-out.json'), files.get('portfolio.json')?.bytes ?? '');
    const { code, out } = cli('validate', 'taken-out.json');
    expect(out).toMatch(/^1 person, \d+ works, \d+ entries, 1 document: no findings\n$/);
    expect(code).toBe(0);
    // The data print what the document printed.
    expect(cli('export', 'taken-out.json', '--document', 'ilse-cv', '--format', 'text', '--out', '-').out).toBe(
      cli('export', sample, '--document', 'ilse-cv', '--format', 'text', '--out', '-').out,
    );
    expect(cli(...args)).toMatchObject({ code: 0, err: '' });
    expect((await pdfAttachments(readFileSync(join(folder, 'data.pdf')))).size).toBe(0);
  });

  it('breaks the lines of plain text where somebody says so', () => {
    const { out } = cli('export', sample, '--document', 'ilse-cv', '--format', 'text', '--width', '60', '--out', '-');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it('writes every format at once, under the names that the window gives', () => {
    const { code, out } = cli('export', sample, '--document', 'jonas-cv', '--all-formats', '--out', 'all', '--json');
    expect(code).toBe(0);
    const files = JSON.parse(out) as { file: string; format: string; bytes: number }[];
    // The cards are of groups only.
    expect(files.map(({ format }) => format)).toEqual(formatIds.filter((id) => id !== 'html-fragment'));
    for (const { file, bytes } of files) expect(statSync(file).size).toBe(bytes);
    expect(new Set(files.map(({ file }) => file)).size).toBe(files.length);
    expect(files.map(({ file }) => basename(file))).toEqual(
      expect.arrayContaining(['Jonas Varga-Whitlock – Research CV.html', 'Jonas Varga-Whitlock – Research CV – works.bib']),
    );
  });

  it('writes every format that the page of a group can be, and refuses what is for the other', () => {
    const { code, out } = cli('export', sample, '--document', 'small-rivers-page', '--all-formats', '--out', 'page', '--json');
    expect(code).toBe(0);
    const formats = (JSON.parse(out) as { format: string }[]).map(({ format }) => format);
    expect(formats).toEqual(formatIds.filter((id) => id !== 'json-resume' && id !== 'rendercv'));
    expect(cli('export', sample, '--document', 'small-rivers-page', '--format', 'json-resume', '--out', 'x')).toMatchObject({ code: 1 });
    expect(cli('export', sample, '--document', 'jonas-cv', '--format', 'html-fragment', '--out', 'x')).toMatchObject({ code: 1 });
  });

  it('says that cards of a group without works are none', () => {
    const stored = JSON.parse(readFileSync(sample, 'utf8'));
    for (const group of stored.portfolio.groups) group.works = [];
    const file = join(folder, 'no-cards.json');
    writeFileSync(file, JSON.stringify(stored));
    const { code, err } = cli('export', file, '--document', 'small-rivers-page', '--format', 'html-fragment', '--out', 'no-cards.html');
    expect(code).toBe(0);
    expect(err).toContain('The file has no cards');
  });

  it('names them after a pattern', () => {
    const { code, out } = cli(
      'export',
      sample,
      '--document',
      'jonas-cv',
      '--all-formats',
      '--name',
      '{document} ({format})',
      '--out',
      'named',
    );
    expect(code).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => basename(line)),
    ).toEqual(expect.arrayContaining(['Research CV (PDF).pdf', 'Research CV (BibTeX).bib', 'Research CV (BibLaTeX).bib']));
  });

  it('writes none of them when something in the document is wrong', () => {
    const file = join(folder, 'wrong.json');
    writeFileSync(file, readFileSync(sample, 'utf8').replace('[@goodcut2024]', '[@nobody2024]'));
    for (const format of ['html', 'markdown', 'text'])
      expect(cli('export', file, '--document', 'jonas-cv', '--format', format, '--out', 'wrong')).toMatchObject({ code: 1, out: '' });
    expect(cli('export', file, '--document', 'jonas-cv', '--all-formats', '--out', 'wrong')).toMatchObject({ code: 1, out: '' });
    expect(existsSync(join(folder, 'wrong'))).toBe(false);
  });
});

describe('an export to a place that cannot take it', () => {
  const base = ['export', sample, '--document', 'ilse-cv'];
  const theirs = join(folder, 'theirs');
  beforeAll(() => writeFileSync(theirs, 'theirs'));

  it.each([
    ['the portfolio itself', [...base, '--format', 'csl-json', '--out', sample], 'is the portfolio itself'],
    ['a file where a folder is wanted', [...base, '--all-formats', '--out', theirs], 'there is a file of that name'],
    ['a folder inside of a file', [...base, '--all-formats', '--out', join(theirs, 'in')], 'a part of its path is a file and no folder'],
    [
      'a file inside of a file',
      [...base, '--format', 'text', '--out', join(theirs, 'cv.txt')],
      'a part of its path is a file and no folder',
    ],
    ['a folder where a file is wanted', [...base, '--format', 'text', '--out', folder], 'there is a folder of that name'],
  ])('says so of %s, in one line, and changes nothing', (_what, args, why) => {
    const before = [readFileSync(sample, 'utf8'), readdirSync(folder)];
    const { code, out, err } = cli(...args);
    expect(err).toContain(why);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect([readFileSync(sample, 'utf8'), readdirSync(folder)]).toEqual(before);
    expect(readFileSync(theirs, 'utf8')).toBe('theirs');
  });
});

describe('export of works', () => {
  it.each(dataFormatIds)('writes every work of the portfolio as %s', (id) => {
    expect(cli('export', sample, '--format', id, '--out', `works.${id}`)).toEqual({
      code: 0,
      out: `${join(folder, `works.${id}`)}\n`,
      err: '',
    });
    expect(readFileSync(join(folder, `works.${id}`), 'utf8')).toContain('10.5555/jis.2025.12');
  });

  it('writes to standard output what it would write to a file, letter by letter', () => {
    for (const id of ['bibtex', 'csv']) {
      cli('export', sample, '--format', id, '--out', 'same');
      expect(cli('export', sample, '--format', id, '--out', '-')).toEqual({
        code: 0,
        out: readFileSync(join(folder, 'same'), 'utf8'),
        err: '',
      });
    }
  });

  it('writes the works of a document alone, with keys of its own', () => {
    const { out, code } = cli('export', sample, '--format', 'bibtex', '--document', 'ilse-cv', '--keys', '{Family}_{yy}', '--out', '-');
    expect(code).toBe(0);
    expect(out).toMatch(/^@\w+\{VargaWhitlock_24a,/m);
    expect(out).not.toContain('RAMTILE');
    expect(JSON.parse(cli('export', sample, '--format', 'ris', '--out', 'x.ris', '--json').out)).toMatchObject({ works: 13, findings: [] });
  });

  it('is understood by import, which finds every work again', () => {
    cli('new', 'again.json');
    cli('export', sample, '--format', 'biblatex', '--out', 'again.bib');
    expect(cli('import', 'again.json', 'again.bib').out).toContain('13 read, 13 added');
  });

  it('names every format in its help', () => {
    const { out } = cli('export', '--help');
    const lines = out.split('\n').map((line) => line.trim().replace(/ +/, ' '));
    for (const { id, about } of exportFormats) expect(lines).toContain(`${id} ${about}`);
  });
});

describe('schema and kinds', () => {
  it('prints the JSON Schema of portfolio files', () => {
    const { code, out, err } = cli('schema');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
    expect(cli('schema', '--json').out).toBe(out);
  });

  it('lists every kind with its fields', () => {
    const { out } = cli('kinds');
    expect(out).toContain('grant – Grant: Money for research');
    expect(out).toMatch(/^ {2}amount +Amount with its currency \(amount and currency\)$/m);
    expect(out).toMatch(/^ {2}note +Private note, never printed \(text; not printed\)$/m);
    expect(out).toContain('journal-article – Journal article: type article-journal');
    const { entries, works } = JSON.parse(cli('kinds', '--json').out) as Record<
      string,
      { kind: string; fields: { description: string }[] }[]
    >;
    expect(entries?.map(({ kind }) => kind)).toEqual(entryKinds);
    expect([...(entries ?? []), ...(works ?? [])].flatMap(({ fields }) => fields).filter(({ description }) => !description)).toEqual([]);
  });
});

describe('wrong usage', () => {
  it.each([
    ['nothing', []],
    ['an unknown command', ['paint']],
    ['an unknown option', ['documents', sample, '--colour']],
    ['a missing file', ['documents']],
    ['too many files', ['documents', sample, sample]],
    ['no document', ['export', sample, '--format', 'pdf', '--out', 'x.pdf']],
    ['no format', ['export', sample, '--document', 'ilse-cv', '--out', 'x.pdf']],
    ['an unknown format', ['export', sample, '--document', 'ilse-cv', '--format', 'odt', '--out', 'x.odt']],
    ['a pattern that means nothing', ['export', sample, '--format', 'bibtex', '--keys', '{colour}', '--out', 'x.bib']],
    ['a PDF for standard output', ['export', sample, '--document', 'ilse-cv', '--format', 'pdf', '--out', '-']],
    ['a web page without a document', ['export', sample, '--format', 'html', '--out', 'x.html']],
    ['no name to write to', ['export', sample, '--document', 'ilse-cv', '--all-formats', '--out', '']],
    ['every format for standard output', ['export', sample, '--document', 'ilse-cv', '--all-formats', '--out', '-']],
    ['one format and all of them', ['export', sample, '--document', 'ilse-cv', '--format', 'pdf', '--all-formats', '--out', 'x']],
    ['a standard that is none', ['export', sample, '--document', 'ilse-cv', '--format', 'pdf', '--standard', 'a-9', '--out', 'x.pdf']],
    ['data for what is no PDF', ['export', sample, '--document', 'ilse-cv', '--format', 'text', '--attach-data', '--out', 'x.txt']],
    [
      'data for a PDF that forbids them',
      ['export', sample, '--document', 'ilse-cv', '--format', 'pdf', '--standard', 'a-2b', '--attach-data', '--out', 'x.pdf'],
    ],
    ['a file name that is none', ['export', sample, '--document', 'ilse-cv', '--all-formats', '--name', '{colour}', '--out', 'x']],
    ['a pattern for one file', ['export', sample, '--document', 'ilse-cv', '--format', 'pdf', '--name', '{person}', '--out', 'x.pdf']],
    ['a width that is none', ['export', sample, '--document', 'ilse-cv', '--format', 'text', '--width', 'wide', '--out', 'x.txt']],
    ['no target', ['export', sample, '--document', 'ilse-cv', '--format', 'pdf']],
    ['a port that is none', ['serve', '--port', 'x']],
    ['a file where none is read', ['schema', sample]],
  ])('%s exits with 2 and one clear sentence', (name, args) => {
    const { code, out, err } = cli(...args);
    expect(code).toBe(2);
    if (name === 'nothing') expect(out).toContain('Usage:');
    else {
      expect(out).toBe('');
      expect(err.trim()).toMatch(/\w/);
      expect(err).not.toMatch(/\n\s+at /);
    }
  });

  it.each([
    ['--frob', 'Unknown option “--frob”.'],
    ['--frob=1', 'Unknown option “--frob=1”.'],
    ['-x', 'Unknown option “-x”.'],
    ['--json', 'The command comes first, then --json.'],
    ['--out=cv.pdf', 'The command comes first, then --out=cv.pdf.'],
    ['paint', 'There is no command “paint”.'],
  ])('%s in place of a command is told from an unknown command', (word, sentence) => {
    const { code, err } = cli(word, 'documents', sample);
    expect(code).toBe(2);
    expect(err.startsWith(sentence)).toBe(true);
  });

  it.each(commands.map((command) => command.name))('%s explains itself', (name) => {
    const { code, out, err } = cli(name, '--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`Usage: npx scholarfolio ${name}`);
  });
});
