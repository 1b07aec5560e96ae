import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forkChild } from '../../../electron/services/children.ts';
import { createTypesetter, type PageTypesetter } from '../../../electron/services/render/render-service.ts';
import type { Block, CvDocument, CvSection } from '../../../shared/compose/cv-document.ts';
import type { PageRange } from '../../../shared/contract/preview.ts';
import { templates } from '../../../shared/templates/registry.ts';
import { bullet, cite, entry, professorCv, section, text } from '../../builders/cv-document.ts';
import { buildChild, resources } from './build-child.ts';

/** Jobs that the child was given: whether each was a part of a document, without how many pages before, and the spacing of whole ones. */
const jobs: { readonly part: boolean; readonly skipped: number; fit?: number }[] = [];
let typesetter: PageTypesetter;

beforeAll(async () => {
  const file = await buildChild('beginning');
  typesetter = createTypesetter({
    resources,
    start: () => {
      const child = forkChild(file, []);
      return {
        ...child,
        send: (message) => {
          const { kind, rest, data } = message as { kind: string; rest?: unknown; data: string };
          if (kind === 'preview') jobs.push({ part: rest !== null, skipped: (JSON.parse(data) as { skipped: number }).skipped });
          child.send(message);
        },
        onMessage: (listener) =>
          child.onMessage((message) => {
            const fit = (message as { value?: { layout?: { fit: number } } }).value?.layout?.fit;
            const job = jobs.at(-1);
            if (job && fit !== undefined) job.fit = fit;
            listener(message);
          }),
      };
    },
  });
});
afterAll(() => typesetter.close());

let keys = 0;
const newKey = () => `cv-${++keys}`;

async function pagesOf(cv: CvDocument, key: string, draw: PageRange, whole: boolean) {
  const reply = await typesetter.preview(cv, { document: key, known: null, draw, hold: draw, whole });
  if (!reply.ok) throw new Error(reply.message);
  const { pages } = reply.value;
  return { count: pages.length, drawn: pages.slice(draw.from, draw.to + 1).map((page) => page.svg?.replace(OUTLINES, '')) };
}

/** They come with the first page that needs them. */
const OUTLINES = /<defs>.*<\/defs>/s;
const FIRST = { from: 0, to: 0 };

const changeBlocks = (cv: CvDocument, id: string, change: (blocks: readonly Block[]) => readonly Block[]): CvDocument => ({
  ...cv,
  sections: cv.sections.map((s) => (s.id === id ? { ...s, blocks: change(s.blocks) } : s)),
});

/** Some sections of bullets, entries and references, with citations that lead to the end. */
function longCv(template: string): CvDocument {
  const base = professorCv(80, template);
  const first = section('news', 'News', [
    bullet('n-1', [...text('The new gauge is described in '), cite('r-79', '[79]'), ...text(' and elsewhere.')]),
    ...Array.from({ length: 30 }, (_, i) => bullet(`n-${i + 2}`, `Report ${i + 1} on the state of the harbour, its walls and its gauges`)),
  ]);
  const jobsHeld = section(
    'jobs',
    'Positions',
    Array.from({ length: 12 }, (_, i) =>
      entry({
        id: `j-${i}`,
        organisation: `Institute ${i + 1}`,
        title: 'Research fellow',
        dates: `${2000 + i}`,
        details: [
          ['', 'Ran the laboratory'],
          ['', 'Taught'],
        ],
      }),
    ),
  );
  return { ...base, template, sections: [first, jobsHeld, ...base.sections] };
}

const single = templates.filter((template) => !template.columns);

describe.each(single)('$name', ({ id, whose }) => {
  it('shows each page as the whole document does, from less of it', async () => {
    const cv = longCv(id);
    const key = newKey();
    const whole = await pagesOf(cv, key, { from: 0, to: 99 }, true);
    expect(whole.count).toBeGreaterThan(4);
    jobs.length = 0;
    for (let last = 0; last < whole.count - 2; last++) {
      for (const from of new Set([0, Math.max(0, last - 1), last])) {
        const some = await pagesOf(cv, key, { from, to: last }, false);
        expect(some.drawn).toEqual(whole.drawn.slice(from, last + 1));
        expect(some.count).toBe(whole.count);
      }
    }
    expect(jobs.every((job) => job.part)).toBe(true);
    const most = Math.max(...jobs.map((job) => job.skipped));
    if (whose === 'group') expect(most).toBe(0);
    else expect(most).toBeGreaterThan(1);
  });
});

it('after any edit, pages look as in the whole document', async () => {
  const sample = longCv('organisation-first');
  // The number of pages follows later.
  const original = { ...sample, options: { ...sample.options, footer: 'none' } };
  const key = newKey();
  const { count } = await pagesOf(original, key, FIRST, true);
  const fit = jobs.at(-1)?.fit;
  const ids = ['news', 'jobs', 'works'];
  const edit = fc.record({
    section: fc.constantFrom(...ids),
    at: fc.nat(80),
    what: fc.constantFrom('drop', 'drop ten', 'double', 'lengthen', 'break', 'together', 'move up'),
  });
  const apply = (cv: CvDocument, { section: id, at, what }: { section: string; at: number; what: string }): CvDocument => {
    const bySection = (change: (s: CvSection) => CvSection) => ({ ...cv, sections: cv.sections.map((s) => (s.id === id ? change(s) : s)) });
    switch (what) {
      case 'drop':
        return changeBlocks(cv, id, (blocks) => blocks.filter((_, i) => i !== at));
      case 'drop ten':
        return changeBlocks(cv, id, (blocks) => blocks.filter((_, i) => i < at || i >= at + 10));
      case 'double':
        return changeBlocks(cv, id, (blocks) => blocks.flatMap((b, i) => (i === at ? [b, b] : [b])));
      case 'lengthen':
        return changeBlocks(cv, id, (blocks) =>
          blocks.map((b, i) => (i === at && b.kind !== 'entry' ? { ...b, content: [...b.content, ...text(' and so on'.repeat(40))] } : b)),
        );
      case 'break':
        return changeBlocks(cv, id, (blocks) => blocks.map((b, i) => (i === at ? { ...b, breakBefore: true } : b)));
      case 'together':
        return bySection((s) => ({ ...s, keepTogether: true }));
      default:
        return { ...cv, sections: [...cv.sections.filter((s) => s.id === id), ...cv.sections.filter((s) => s.id !== id)] };
    }
  };
  let parts = 0;
  let skipped = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), fc.nat(count - 1), fc.nat(1), async (edits, to, more) => {
      const view = { from: Math.max(0, to - more), to };
      const cv = edits.reduce(apply, original);
      const whole = await pagesOf(cv, newKey(), view, true);
      const comparable = jobs.at(-1)?.fit === fit;
      const some = await pagesOf(cv, key, view, false);
      const job = jobs.at(-1);
      if (!job?.part) {
        // The part was too short: the whole document was typeset. Its layout is not the one to go on from here.
        expect(some).toEqual(whole);
        await pagesOf(original, key, FIRST, true);
      } else if (comparable) {
        parts++;
        if (job.skipped > 0) skipped++;
        expect(some.drawn).toEqual(whole.drawn);
      }
    }),
    { numRuns: 40 },
  );
  expect(parts).toBeGreaterThan(6);
  expect(skipped).toBeGreaterThan(1);
});
