import { expect, it } from 'vitest';
import { carriedOver, keptOf } from '../../../../renderer/features/import/carry-over.ts';
import type { ImportRow } from '../../../../shared/contract/import.ts';

const row = (title: string, more: Partial<ImportRow> = {}): ImportRow => ({
  source: 0,
  line: 1,
  kind: 'work',
  type: 'book',
  title,
  detail: '',
  unnamed: false,
  same: null,
  owner: null,
  notes: [],
  unsure: false,
  proposals: [],
  ...more,
});
const nothing = { decisions: {}, takes: {}, proposals: {}, names: {} };
const rows = [row('Rivers'), row('Peat'), row('Peat', { line: 9 }), row('Unnamed', { kind: 'person', unnamed: true })];

it('finds what was decided again where rows have moved', () => {
  const decided = {
    decisions: { 1: 'skip' as const },
    takes: { 2: { title: 'other' as const } },
    proposals: { 2: [0] },
    names: { 3: 'Mira' },
  };
  const kept = keptOf(rows, decided, new Map());
  const moved = [row('New', { line: 4 }), ...rows.toReversed()];
  expect(carriedOver(moved, kept)).toEqual({
    decisions: { 3: 'skip' },
    takes: { 2: { title: 'other' } },
    proposals: { 2: [0] },
    names: { 1: 'Mira' },
  });
});

it('tells things apart that look alike', () => {
  const alike = [row('Rivers'), row('Rivers'), row('Rivers')];
  expect(carriedOver(alike, keptOf(alike, { ...nothing, decisions: { 1: 'skip' } }, new Map())).decisions).toEqual({ 1: 'skip' });
});

it('decides anew about what is the same as something else now', () => {
  const kept = keptOf(rows, { ...nothing, decisions: { 0: 'keep' } }, new Map());
  expect(carriedOver([row('Rivers', { same: { title: 'Rivers', by: 'DOI', sure: true, twice: true } })], kept).decisions).toEqual({});
});

it('keeps what was decided while nothing could be read', () => {
  const first = keptOf(rows, { ...nothing, decisions: { 0: 'skip' } }, new Map());
  expect(carriedOver(rows, keptOf([], nothing, first)).decisions).toEqual({ 0: 'skip' });
  expect(carriedOver(rows, keptOf(rows, nothing, first)).decisions).toEqual({});
});
