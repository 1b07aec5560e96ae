import { expect, test } from 'vitest';
import { createReadAhead } from '../../../electron/services/documents/read-ahead.ts';
import type { Preview, PreviewRequest } from '../../../shared/contract/preview.ts';

const asked = (known: number | null, change: Partial<PreviewRequest> = {}): PreviewRequest => ({
  client: 'one',
  document: 'cv',
  known,
  view: { from: 0, to: 0 },
  around: { from: 0, to: 1 },
  part: known === null ? 'around' : 'view',
  ...change,
});

/** Pages whose number counts up, and what was rendered. */
function setUp() {
  let revision = 1;
  const rendered: { readonly request: PreviewRequest; readonly revision: number }[] = [];
  const ahead = createReadAhead(
    async (request): Promise<Preview> => {
      rendered.push({ request, revision });
      if (request.document === 'broken') throw new Error('broken');
      const number = rendered.length;
      return { number, revision, full: request.known === null, pages: [], findings: [], pending: false, failure: null };
    },
    () => revision,
  );
  const edit = async () => {
    revision++;
    ahead.edited();
    await new Promise(setImmediate);
  };
  return { ahead, rendered, edit };
}

test('an edit begins the pages that are asked for next, once', async () => {
  const { ahead, rendered, edit } = setUp();
  await ahead.render(asked(null));
  await edit();
  expect(rendered[1]).toEqual({ request: asked(1), revision: 2 });
  expect((await ahead.render(asked(1))).number).toBe(2);
  expect(rendered).toHaveLength(2);
});

test('what was begun before another edit is not shown', async () => {
  const { ahead, rendered, edit } = setUp();
  await ahead.render(asked(null));
  await edit();
  await edit();
  expect(rendered).toHaveLength(2);
  expect((await ahead.render(asked(1))).revision).toBe(3);
});

test('other pages, another document and an answer that got lost are rendered as asked', async () => {
  for (const request of [asked(1, { view: { from: 2, to: 2 } }), asked(1, { document: 'short' }), asked(null)]) {
    const { ahead, rendered, edit } = setUp();
    await ahead.render(asked(null));
    await edit();
    await ahead.render(request);
    expect(rendered.at(-1)?.request).toEqual(request);
  }
});

test('nothing is begun while nobody fetches what was begun, or before anything was asked', async () => {
  const { ahead, rendered, edit } = setUp();
  await edit();
  expect(rendered).toHaveLength(0);
  await ahead.render(asked(null));
  for (let i = 0; i < 5; i++) await edit();
  expect(rendered).toHaveLength(2);
});

test('windows do not take each other’s pages', async () => {
  const { ahead, rendered, edit } = setUp();
  await ahead.render(asked(null));
  await ahead.render(asked(null, { client: 'two' }));
  await edit();
  expect(rendered.slice(2).map(({ request }) => request.client)).toEqual(['two', 'one']);
  await ahead.render(asked(1));
  await ahead.render(asked(2, { client: 'two' }));
  expect(rendered).toHaveLength(4);
});

test('an edit made while pages are rendered begins the next ones with the answer', async () => {
  const { ahead, rendered, edit } = setUp();
  const first = ahead.render(asked(null));
  const edited = edit();
  await first;
  await edited;
  expect(rendered.map(({ request }) => request.known)).toEqual([null, 1]);
});

test('a failure ahead meets who asks and nobody else', async () => {
  const { ahead, edit } = setUp();
  await expect(ahead.render(asked(null, { document: 'broken' }))).rejects.toThrow('broken');
  await ahead.render(asked(null));
  await edit();
  await expect(ahead.render(asked(2))).resolves.toBeDefined();
});
