import { expect, test, vi } from 'vitest';
import { type FeedState, PreviewFeed } from '../../renderer/features/preview/preview-feed.ts';
import { type Call, HostLost } from '../../renderer/lib/api.ts';
import type { Preview, PreviewRequest } from '../../shared/contract/preview.ts';

const page = { index: 0, width: 595, height: 842, svg: null };
const preview = (number: number, change: Partial<Preview> = {}): Preview => ({
  number,
  revision: 1,
  full: false,
  pages: [page],
  findings: [],
  pending: false,
  failure: null,
  ...change,
});

/** A host that answers when told to, and a feed on it. */
function setUp(fits: (shown: Preview) => boolean = () => true) {
  const asked: PreviewRequest[] = [];
  const answers: { resolve: (value: Preview) => void; reject: (error: Error) => void }[] = [];
  const shown: number[] = [];
  const states: FeedState[] = [];
  let wait: (() => void) | null = null;
  let waits = 0;
  const clock = { time: 0 };
  const call = ((_channel: string, input: PreviewRequest) => {
    asked.push(input);
    return new Promise<Preview>((resolve, reject) => answers.push({ resolve, reject }));
  }) as unknown as Call;
  const feed = new PreviewFeed({
    call,
    show: (value) => {
      if (!fits(value)) return false;
      shown.push(value.number);
      return true;
    },
    changed: (state) => states.push(state),
    now: () => clock.time,
    later: (task, milliseconds) => {
      wait = task;
      waits = milliseconds;
      return () => {
        wait = null;
      };
    },
  });
  const answer = async (value: Preview | Error) => {
    const next = answers.shift();
    if (value instanceof Error) next?.reject(value);
    else next?.resolve(value);
    // Lets every promise that hangs on the answer settle.
    for (let i = 0; i < 10; i++) await Promise.resolve();
  };
  const want = (stamp: string, document = 'cv', view = { from: 0, to: 0 }) =>
    feed.want({ document, stamp, view, around: { from: view.from, to: view.to + 1 } });
  return { feed, asked, shown, want, answer, last: () => states.at(-1), passTime: () => wait?.(), clock, waits: () => waits };
}

test('keystrokes while a request is under way become one request for the newest pages', async () => {
  const { want, answer, asked, shown } = setUp();
  for (const stamp of ['1', '2', '3', '4']) want(stamp);
  expect(asked).toMatchObject([{ document: 'cv', known: null, view: { from: 0, to: 0 }, around: { from: 0, to: 1 }, part: 'around' }]);
  await answer(preview(10, { full: true }));
  expect(asked).toHaveLength(2);
  expect(asked[1]?.known).toBe(10);
  await answer(preview(11));
  expect(shown).toEqual([10, 11]);
  expect(asked).toHaveLength(2);
});

test('while somebody types only the pages in view are asked for; those beside them follow', async () => {
  const { want, answer, asked, passTime } = setUp();
  want('1');
  await answer(preview(10, { full: true }));
  want('2');
  await answer(preview(11));
  want('3');
  await answer(preview(12));
  passTime();
  await answer(preview(13));
  passTime();
  expect(asked.map(({ part, known }) => [part, known])).toEqual([
    ['around', null],
    ['view', 10],
    ['view', 11],
    ['around', 12],
  ]);
});

test('scrolling asks for all pages around', async () => {
  const { want, answer, asked } = setUp();
  want('1');
  await answer(preview(10, { full: true }));
  want('2', 'cv', { from: 1, to: 2 });
  expect(asked[1]).toMatchObject({ part: 'around', around: { from: 1, to: 3 } });
});

test('an answer that does not fit is followed by whole pages', async () => {
  const { want, answer, asked, shown } = setUp((value) => value.full);
  want('1');
  await answer(preview(10, { full: true }));
  want('2');
  await answer(preview(11));
  expect(asked[2]?.known).toBeNull();
  await answer(preview(12, { full: true }));
  expect(shown).toEqual([10, 12]);
});

test('answers that never fit end in a sentence, not in a loop', async () => {
  const { want, answer, asked, last } = setUp(() => false);
  want('1');
  for (let i = 0; i < 5; i++) await answer(preview(i));
  expect(asked).toHaveLength(3);
  expect(last()).toMatchObject({ waiting: false, failure: expect.stringContaining('could not be shown') });
});

test('after a failure the last good pages and their number stay, the sentence is shown, and success takes it away', async () => {
  const { want, answer, asked, shown, last } = setUp();
  want('1');
  await answer(preview(10, { full: true }));
  want('2');
  await answer(preview(0, { full: true, pages: [], failure: { code: 'typeset-failed', message: 'It did not work.' } }));
  expect(shown).toEqual([10]);
  expect(last()).toMatchObject({ failure: 'It did not work.', pages: 1 });
  want('3');
  expect(asked[2]?.known).toBe(10);
  await answer(preview(11));
  expect(last()).toMatchObject({ failure: null, pages: 1 });
});

test('pages of another document go when the chosen one cannot be drawn', async () => {
  const { want, answer, shown, last } = setUp();
  want('1', 'cv');
  await answer(preview(10, { full: true }));
  want('1', 'broken');
  await answer(preview(0, { full: true, pages: [], failure: { code: 'template-unknown', message: 'There is no such template.' } }));
  expect(shown).toEqual([10, 0]);
  expect(last()).toMatchObject({ failure: 'There is no such template.', pages: 0 });
});

test('an error that is not a lost connection is not called one', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { want, answer, last } = setUp();
  want('1');
  await answer(new Error('500'));
  expect(last()?.failure).toContain('an error in Scholarfolio');
  expect(complaints).toHaveBeenCalledTimes(1);
  complaints.mockRestore();
});

test('when the host is gone a sentence says so and the next change asks for whole pages', async () => {
  const { want, answer, asked, last } = setUp();
  want('1');
  await answer(preview(10, { full: true }));
  want('2');
  await answer(new HostLost('gone'));
  expect(last()?.failure).toContain('cannot be reached');
  want('3');
  expect(asked[2]?.known).toBeNull();
});

test('the answer for a document that is no longer shown is dropped', async () => {
  const { want, answer, asked, shown } = setUp();
  want('1', 'cv');
  want('1', 'short');
  await answer(preview(10, { full: true }));
  expect(shown).toEqual([]);
  expect(asked[1]).toMatchObject({ document: 'short', known: null });
  await answer(preview(20, { full: true }));
  expect(shown).toEqual([20]);
});

test('waiting shows after a while only, and ends with the answer', async () => {
  const { want, answer, last, passTime } = setUp();
  want('1');
  expect(last()).toBeUndefined();
  passTime();
  expect(last()?.waiting).toBe(true);
  await answer(preview(10, { full: true }));
  expect(last()?.waiting).toBe(false);
});

test('a closed feed says nothing more', async () => {
  const { feed, want, answer, shown, last } = setUp();
  want('1');
  feed.close();
  await answer(preview(10, { full: true }));
  expect(shown).toEqual([]);
  expect(last()).toBeUndefined();
});

test('where all pages take long, it waits longer before it brings them up to date', async () => {
  const { want, answer, asked, passTime, clock, waits } = setUp();
  want('1');
  await answer(preview(10, { full: true }));
  want('2');
  await answer(preview(11));
  expect(waits()).toBe(150);
  passTime();
  expect(asked.at(-1)?.part).toBe('around');
  clock.time += 300;
  await answer(preview(12));
  want('3');
  await answer(preview(13));
  expect(waits()).toBe(1200);
});
