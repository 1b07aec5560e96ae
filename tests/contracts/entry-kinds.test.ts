import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forkChild } from '../../electron/services/children.ts';
import { createTypesetter, type PageTypesetter } from '../../electron/services/render/render-service.ts';
import { runText } from '../../shared/compose/runs.ts';
import { definitionOf, type EntryKind, emptyEntry, entryKinds } from '../../shared/entries/registry.ts';
import type { Field } from '../../shared/form/fields.ts';
import { sectionLayouts } from '../../shared/model/document.ts';
import { Work } from '../../shared/model/work.ts';
import { templates } from '../../shared/templates/registry.ts';
import { mainWorkKinds, workKinds } from '../../shared/works/work-kinds.ts';
import { composed } from '../builders/compose.ts';
import { document, person, portfolio, resources, section, work } from '../builders/portfolio.ts';
import { buildChild } from '../services/render/build-child.ts';
import { pdfText } from '../services/render/pdf.ts';

let typesetter: PageTypesetter;
beforeAll(async () => {
  const child = await buildChild('contracts');
  typesetter = createTypesetter({ resources, start: () => forkChild(child, []) });
});
afterAll(() => typesetter.close());

type AnyField = Field<Record<string, unknown>>;
const fieldsOf = (form: readonly { fields: readonly unknown[] }[]) => form.flatMap((group) => group.fields) as unknown as AnyField[];

/** Fields that say something to the user and are never printed. */
const notPrinted = new Set(['note', 'private', 'mode']);

/** A value of its own for every field, as its form would store it. */
function filled(fields: readonly AnyField[]): Record<string, unknown> {
  const value = (field: AnyField): unknown => {
    switch (field.kind) {
      case 'dates':
        return { edtf: '2021-03/..' };
      case 'details':
        return [{ ...(field.roles[0] ? { role: field.roles[0].id } : {}), text: 'Detailtext' }];
      case 'skills':
        return [{ name: 'Skillname', items: ['Innerskill'] }];
      case 'switch':
        return undefined;
      case 'choice':
        return Object.keys(field.options)[0];
      default:
        return `Text${field.key}`;
    }
  };
  return Object.fromEntries(fields.flatMap((field) => (value(field) === undefined ? [] : [[field.key, value(field)]])));
}

/** Words that must be on the page when the entry is printed in full. */
function expectedWords(fields: readonly AnyField[]): string[] {
  return fields.flatMap((field) => {
    if (notPrinted.has(field.key)) return [];
    if (field.kind === 'details') return ['Detailtext'];
    if (field.kind === 'skills') return ['Skillname', 'Innerskill'];
    if (field.kind === 'dates') return ['2021', 'Present'];
    return field.kind === 'switch' || field.kind === 'choice' ? [] : [`Text${field.key}`];
  });
}

const owner = person('o', 'Ada', 'Owner');

describe.each(entryKinds)('%s', (kind: EntryKind) => {
  const definition = definitionOf(kind);
  const fields = fieldsOf(definition.form);

  it('starts from a value that is valid', () => {
    expect(definition.schema.safeParse(emptyEntry(kind, 'x', 'o')).success).toBe(true);
  });

  it('has a form field for every field of its schema, and no other', () => {
    const own = Object.keys(definition.schema.shape).filter((key) => !['kind', 'id', 'person'].includes(key));
    expect(fields.map((field) => field.key).sort()).toEqual(own.sort());
  });

  it('describes every field and says what it is for', () => {
    for (const [key, schema] of Object.entries(definition.schema.shape)) {
      if (key === 'kind') continue;
      const described =
        (schema as { description?: string; unwrap?: () => { description?: string } }).description ??
        (schema as { unwrap?: () => { description?: string } }).unwrap?.().description;
      expect(described ?? (['details', 'dates', 'items'].includes(key) ? 'shared' : ''), key).not.toBe('');
    }
    expect(definition.purpose).toMatch(/\w/);
    expect(definition.example).toMatch(/\w/);
  });

  it('keeps fields it does not know', () => {
    const kept = definition.schema.parse({ ...emptyEntry(kind, 'x', 'o'), 'x-later': { a: 1 } });
    expect(kept).toMatchObject({ 'x-later': { a: 1 } });
  });

  const whole = (layout: string, template: string, entry: Record<string, unknown>) =>
    portfolio({
      people: [owner],
      entries: [{ ...emptyEntry(kind, 'x', 'o'), ...entry }] as never,
      documents: [document('o', [section('s', layout, { kinds: [kind], label: 'Runin' })], { template })],
    });

  describe.each(templates.map((template) => template.id))('in %s', (template) => {
    it.each(Object.keys(sectionLayouts).filter((layout) => layout !== 'references' && layout !== 'text'))(
      'prints empty and full as %s',
      async (layout) => {
        const empty = await composed(whole(layout, template, {}));
        expect((await typesetter.renderPdf(empty.cv)).ok).toBe(true);

        const full = await composed(whole(layout, template, filled(fields)));
        expect(full.findings).toEqual([]);
        const pdf = await typesetter.renderPdf(full.cv);
        if (!pdf.ok) throw new Error(pdf.message);
        const text = (await pdfText(pdf.value)).replace(/\s+/g, ' ');
        const words =
          layout === 'entries'
            ? expectedWords(fields)
            : [
                runText(definition.line({ ...emptyEntry(kind, 'x', 'o'), ...filled(fields) } as never, plainProjection).content).split(
                  ',',
                )[0] ?? '',
              ];
        for (const word of words) expect(text).toContain(word);
      },
    );
  });
});

/** Text only: enough to know how a line of a kind begins. */
const plainProjection = {
  rich: (markdown: string | undefined) => (markdown ? [{ kind: 'text', text: markdown } as const] : []),
  dates: () => [],
  details: () => [],
  detailStyle: 'bullets',
  source: { collection: 'entries', id: 'x' },
} as const;

describe('kinds of works', () => {
  it('cover every CSL type once without a genre', () => {
    expect(mainWorkKinds).toHaveLength(10);
    expect(new Set(workKinds.map((kind) => kind.id)).size).toBe(workKinds.length);
  });

  it.each(workKinds.map((kind) => [kind.id, kind] as const))(
    '%s: its form fits the schema and its reference is formatted',
    async (_id, kind) => {
      const keys = fieldsOf(kind.form).map((field) => field.key);
      expect(keys.filter((key) => !(key in Work.shape))).toEqual([]);
      expect(new Set(keys).size).toBe(keys.length);
      const item = work('w', kind.type, { title: 'Worktitle', ...(kind.genre ? { genre: kind.genre } : {}), issued: { edtf: '2021' } }, [
        { family: 'Owner', given: 'Ada', person: 'o' },
      ]);
      const { cv } = await composed(
        portfolio({ people: [owner], works: [item], documents: [document('o', [section('r', 'references', { works: [kind.id] })])] }),
      );
      const [block] = cv.sections[0]?.blocks ?? [];
      expect(block?.kind === 'reference' && runText(block.content)).toContain('Worktitle');
    },
  );
});
