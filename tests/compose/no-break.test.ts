import { expect, it } from 'vitest';
import { bindCitations, bindReferenceRun } from '../../shared/compose/no-break.ts';
import { runText } from '../../shared/compose/runs.ts';

it('keeps initials, names and numbers together and leaves every other space alone', () => {
  const run = bindReferenceRun([
    {
      kind: 'text',
      text: 'I. Varga-Whitlock, J.-L. B. Doe, and N. El-Sayegh, “Plan B. Then C,” Journal, vol. 12, no. 3, pp. 2–9. Vitamin C. Next',
    },
  ]);
  expect(runText(run).replaceAll('\u00a0', '~')).toBe(
    'I.~Varga-Whitlock, J.-L.~B.~Doe, and N.~El-Sayegh, “Plan B.~Then C,” Journal, vol.~12, no.~3, pp.~2–9. Vitamin C.~Next',
  );
});

it('never lets a citation begin a line', () => {
  const run = bindCitations([
    { kind: 'text', text: 'GRAM ' },
    { kind: 'citation', work: 'a', content: [{ kind: 'text', text: '[5]' }] },
    { kind: 'text', text: ' and ' },
  ]);
  expect(runText(run)).toBe('GRAM\u00a0[5] and ');
});
