import { describe, expect, it } from 'vitest';
import { fixCommands, fixOf } from '../../../renderer/lib/fix-finding.ts';
import { apply } from '../../../shared/portfolio/apply.ts';
import type { PortfolioV1 } from '../../../shared/portfolio/portfolio-v1.ts';
import { composed } from '../../builders/compose.ts';
import { document, entry, person, portfolio, section, work } from '../../builders/portfolio.ts';

const broken = portfolio({
  people: [person('ada', 'Ada', 'Owner')],
  works: [work('kept', 'book', {}, [{ family: 'Owner', given: 'Ada', person: 'ada' }])],
  entries: [entry('employment', 'job', 'ada', { role: 'Engineer', details: [{ text: 'Wrote [@gone] and [@kept].' }] })],
  documents: [
    document(
      'ada',
      [
        section('intro', 'text', { text: 'As in [@lost] before.' }),
        section('jobs', 'entries', { kinds: ['employment'] }),
        section('chosen', 'references', {
          works: ['cited'],
          items: [
            { kind: 'work', id: 'gone' },
            { kind: 'work', id: 'kept' },
          ],
        }),
      ],
      { header: { contacts: [{ contact: 'nobody' }] } },
    ),
  ],
});

/** Carries out edits; the portfolio afterwards. */
function applied(before: PortfolioV1, commands: ReturnType<typeof fixCommands>): PortfolioV1 {
  const result = apply(before, { kind: 'batch', label: 'Fix', commands });
  if (!result.ok) throw new Error(result.message);
  return result.value.portfolio;
}

describe('putting a finding right', () => {
  it('leaves no finding and touches nothing else', async () => {
    const { findings } = await composed(broken);
    expect(findings.map((finding) => [finding.code, fixOf(broken, finding)?.label])).toEqual([
      ['item-gone', 'Remove from section'],
      ['contact-gone', 'Remove from header'],
      ['citation-gone', 'Remove citation'],
      ['citation-gone', 'Remove citation'],
    ]);
    let now = broken;
    for (const finding of findings) {
      const fix = fixOf(now, finding);
      now = fix ? applied(now, fixCommands(now, finding.place, fix, 'carry-out')) : now;
    }
    expect((await composed(now)).findings).toEqual([]);
    expect(now.entries[0]).toMatchObject({ details: [{ text: 'Wrote and [@kept].' }] });
    expect(now.documents[0]?.sections.map((one) => [one.text, one.items.map((ref) => ref.id)])).toEqual([
      ['As in before.', []],
      [undefined, []],
      [undefined, ['kept']],
    ]);
    expect({ ...now, entries: [], documents: [] }).toEqual({ ...broken, entries: [], documents: [] });
  });

  it('is taken back where nothing was edited since, and only there', async () => {
    const { findings } = await composed(broken);
    const finding = findings.find((one) => one.place?.collection === 'entries');
    const fix = finding && fixOf(broken, finding);
    if (!fix) throw new Error('Nothing to fix');
    const fixed = applied(broken, fixCommands(broken, finding.place, fix, 'carry-out'));
    expect(applied(fixed, fixCommands(fixed, finding.place, fix, 'take-back'))).toEqual(broken);
    const edited = applied(fixed, [
      { kind: 'set', collection: 'entries', id: 'job', changes: [{ path: ['details', 0, 'text'], value: 'Other.' }] },
    ]);
    expect(fixCommands(edited, finding.place, fix, 'take-back')).toEqual([]);
  });

  it('is not offered where somebody has to choose, or where the place is gone', async () => {
    const place = { collection: 'entries' as const, id: 'job', path: ['details', '0'] };
    expect(fixOf(broken, { code: 'citation-unlisted', severity: 'error', message: '', place })).toBeNull();
    expect(fixOf({ ...broken, entries: [] }, { code: 'citation-gone', severity: 'error', message: '', place })).toBeNull();
    expect(
      fixOf(broken, { code: 'citation-gone', severity: 'error', message: '', place: { ...place, path: ['details', '7'] } }),
    ).toBeNull();
  });

  it('takes deleted works out of lists of works', async () => {
    const listed = {
      ...broken,
      entries: [
        entry('narrative', 'n', 'ada', { title: 'N', works: ['gone', 'kept'] }),
        entry('supervision', 's', 'ada', { name: 'S', outcome: 'wrote [@gone]', works: ['gone'] }),
      ],
      documents: [
        document('ada', [
          section('all', 'entries', { kinds: ['narrative', 'supervision'] }),
          section('r', 'references', { works: ['cited'] }),
        ]),
      ],
    };
    let now: PortfolioV1 = listed;
    for (const finding of (await composed(listed)).findings) {
      const fix = fixOf(now, finding);
      now = fix ? applied(now, fixCommands(now, finding.place, fix, 'carry-out')) : now;
    }
    expect((await composed(now)).findings).toEqual([]);
    expect(now.entries).toMatchObject([{ works: ['kept'] }, { outcome: 'wrote', works: [] }]);
  });
});
