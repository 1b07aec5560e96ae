import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../electron/commands/run.ts';
import type { PageTypesetter } from '../../electron/services/render/render-service.ts';
import { iconPaths } from '../../renderer/components/icon-paths.ts';
import { type AnyForm, codecsOf, fieldsOf } from '../../renderer/form/codecs.ts';
import { runText } from '../../shared/compose/runs.ts';
import { entryGroups } from '../../shared/entries/groups.ts';
import { definitionOf, type EntryKind, emptyEntry } from '../../shared/entries/registry.ts';
import { sectionLayouts } from '../../shared/model/document.ts';
import { templatesFor } from '../../shared/templates/registry.ts';
import { wordingFor } from '../../shared/wording/wording.ts';
import { composed, outline } from '../builders/compose.ts';
import { evidence, filledFields, printedWords } from '../builders/filled-fields.ts';
import { document, person, portfolio, section, work } from '../builders/portfolio.ts';
import { pdfText } from '../services/render/pdf.ts';

const owner = person('o', 'Ada', 'Owner');
const layouts = Object.keys(sectionLayouts).filter((layout) => layout !== 'references' && layout !== 'text' && layout !== 'summary');

/** What every kind of entry promises, whatever it is: the interface, templates and command line rely on it. */
export function entryContract(kind: EntryKind, typesetter: () => PageTypesetter): void {
  const definition = definitionOf(kind);
  const form = definition.form as unknown as AnyForm;
  const fields = fieldsOf(form);
  const full = filledFields(fields);
  const empty = () => emptyEntry(kind, 'x', 'o') as Record<string, unknown>;

  /** A portfolio with one entry, listed by its kind and, unless said otherwise, picked by hand. */
  const whole = (entry: Record<string, unknown>, layout = 'entries', template = 'organisation-first', picked = true) =>
    portfolio({
      people: [owner],
      works: [work(evidence, 'article-journal', { issued: { edtf: '2020' } }, [{ family: 'Owner', given: 'Ada', person: 'o' }])],
      entries: [{ ...empty(), ...entry }] as never,
      documents: [
        document(
          'o',
          [
            section('s', layout, { kinds: [kind], label: 'Runin', items: picked ? [{ kind: 'entry', id: 'x' }] : [] }),
            section('r', 'references', { works: ['cited'] }),
          ],
          { template },
        ),
      ],
    });
  const printed = async (entry: Record<string, unknown>, picked = true) =>
    outline((await composed(whole(entry, 'entries', 'organisation-first', picked))).cv).join('\n');

  describe('its schema', () => {
    it('starts from a value that is valid', () => {
      expect(definition.schema.safeParse(empty()).success).toBe(true);
    });

    it('has a form field for every field, and the form no other', () => {
      const own = Object.keys(definition.schema.shape).filter((key) => !['kind', 'id', 'person', 'translations'].includes(key));
      expect(fields.map((field) => field.key).sort()).toEqual(own.sort());
    });

    it('keeps every value of a filled entry, and fields it does not know', () => {
      const entry = { ...empty(), ...full, 'x-later': { a: 1 } };
      expect(definition.schema.parse(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
    });
  });

  describe('its form', () => {
    it('reads back every value that it shows', () => {
      const codecs = codecsOf(form, definition.schema.shape);
      for (const [key, value] of Object.entries(full)) {
        const codec = codecs.get(key);
        expect(codec?.read(codec.print(value), value), key).toEqual({ ok: true, value });
      }
    });

    it('takes emphasis and citations in every text that is printed', async () => {
      expect(fields.filter((field) => !field.unprinted && ['text', 'area'].includes(field.kind)).map((field) => field.key)).toEqual([]);
      for (const field of fields.filter(({ kind }) => ['rich', 'rich-area', 'counted-area'].includes(kind)))
        expect(await printed({ [field.key]: `*Slanted* [@${evidence}]` }), field.key).toContain('Slanted [1]');
    });

    it('says what the kind is for, with an icon and a place in the navigation', () => {
      expect(definition.purpose).toMatch(/\w.*\.$/);
      expect(definition.example).toMatch(/\w/);
      expect(Object.keys(iconPaths)).toContain(definition.icon);
      expect(Object.keys(entryGroups)).toContain(definition.group);
    });
  });

  it('tells lists what it is called', () => {
    expect(definition.summary({ ...empty(), ...full } as never).title).toMatch(/Text|Skillname/);
    expect(definition.summary(empty() as never).title).toBe('');
  });

  it('prints its choices and links', async () => {
    const without = await printed(full);
    for (const field of fields.filter(({ unprinted }) => !unprinted)) {
      if (field.kind === 'url') expect(JSON.stringify((await composed(whole(full))).cv), field.key).toContain(full[field.key]);
      if (field.kind !== 'choice') continue;
      const texts = await Promise.all(Object.keys(field.options).map((option) => printed({ ...full, [field.key]: option })));
      expect(new Set([without, ...texts]).size, field.key).toBeGreaterThan(1);
    }
  });

  it('is kept out of documents when it is private', async () => {
    expect(await printed({ ...full, private: true }, false)).toBe('');
    if (!definition.privateUnlessPicked) expect(await printed({ ...full, private: true })).toBe('');
  });

  it('passes the command line’s check when it is filled', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'scholarfolio-kind-'));
    const file = join(folder, 'portfolio.json');
    writeFileSync(file, JSON.stringify({ format: 'scholarfolio-portfolio', schemaVersion: 1, portfolio: whole(full) }));
    const notes: string[] = [];
    let result: unknown;
    const output = {
      result: () => {},
      file: () => {},
      json: (value: unknown) => (result = value),
      note: (line: string) => notes.push(line),
    };
    expect(await runCommandLine(['validate', file, '--json'], output), notes.join('\n')).toBe(0);
    expect(result).toMatchObject({ valid: true, entries: 1, findings: [] });
    rmSync(folder, { recursive: true });
  });

  describe.each(templatesFor('person').map((template) => template.id))('in %s', (template) => {
    it.each(layouts)('prints empty and full as %s', async (layout) => {
      const nothing = await composed(whole({}, layout, template));
      expect((await typesetter().renderPdf(nothing.cv)).ok).toBe(true);

      const { cv, findings } = await composed(whole(full, layout, template));
      expect(findings).toEqual([]);
      const pdf = await typesetter().renderPdf(cv);
      if (!pdf.ok) throw new Error(pdf.message);
      const text = (await pdfText(pdf.value)).replace(/\s+/g, ' ');
      const line = runText(definition.line({ ...empty(), ...full } as never, plainProjection).content);
      for (const word of layout === 'entries' ? printedWords(fields) : [line.split(/[,)]/)[0] ?? '']) expect(text).toContain(word);
    });
  });
}

/** Text only: enough to know how a line of a kind begins. */
const plainProjection = {
  rich: (markdown: string | undefined) => (markdown ? [{ kind: 'text', text: markdown } as const] : []),
  dates: () => [],
  money: () => [],
  say: wordingFor('en-GB').say,
  details: () => [],
  detailStyle: 'bullets',
  source: { collection: 'entries', id: 'x' },
} as const;
