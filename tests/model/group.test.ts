import { describe, expect, it } from 'vitest';
import { emptyGroup, Group, groupLabel, isAlumnus } from '../../shared/model/group.ts';
import { venueOf } from '../../shared/works/venue-of.ts';
import { lab } from '../builders/group.ts';
import { work } from '../builders/portfolio.ts';

describe('a group', () => {
  it('keeps everything that it has, and what it does not know', () => {
    const group = { ...lab(), ext: { other: 1 }, members: [{ id: 'm1', person: 'ada', 'x-badge': 7 }] };
    expect(Group.parse(group)).toEqual(group);
  });

  it('may be written by hand with a name only', () => {
    expect(Group.parse({ id: 'g', name: 'Tide Lab' })).toEqual({ ...emptyGroup('g'), name: 'Tide Lab' });
  });

  it.each([
    ['a member who is nobody', { members: [{ id: 'm' }] }],
    ['a list in an unknown style', { lists: [{ id: 'l', style: 'cloud' }] }],
    ['an address that no page may link to', { callToAction: { url: 'javascript:alert(1)' } }],
    ['an address of a name that no page may link to', { lists: [{ id: 'l', style: 'list', items: [{ id: 'i', name: 'A', url: 'a.b' }] }] }],
    ['dates that are none', { members: [{ id: 'm', person: 'ada', dates: { edtf: 'soon' } }] }],
  ])('refuses %s', (_name, fields) => {
    expect(Group.safeParse({ ...lab(), ...fields }).success).toBe(false);
  });

  it('has a name in lists even before it is named', () => {
    expect(groupLabel({ name: ' ' })).toBe('Unnamed group');
    expect(groupLabel(lab())).toBe('Tide Lab');
  });
});

describe('an alumnus', () => {
  it.each<[string, string | undefined, boolean]>([
    ['nobody knows when', undefined, false],
    ['still there', '2020/..', false],
    ['came then', '2019', false],
    ['left', '2015/2019', true],
    ['leaves this year', '2015/2024', false],
    ['left last month', '2015/2024-05', true],
    ['leaves today', '2015/2024-06-15', false],
  ])('%s: %s', (_name, edtf, gone) => {
    expect(isAlumnus(edtf === undefined ? {} : { dates: { edtf } }, 20_240_615)).toBe(gone);
  });
});

describe('the venue of a work', () => {
  const { venues } = lab();
  it.each<[string | undefined, string | undefined]>([
    ['Proceedings of the Coastal Modelling Conference, 2021', 'v1'],
    ['coastal modelling conference', 'v1'],
    ['Proc. CMC 2022', 'v1'],
    ['Journal of Tides', 'v2'],
    ['CMCX Letters', undefined],
    [undefined, undefined],
  ])('%s', (title, id) => {
    expect(venueOf(work('w', 'paper-conference', title ? { 'container-title': title } : {}), venues)?.id).toBe(id);
  });

  it('is none for a venue without a name', () => {
    expect(venueOf(work('w', 'article-journal', { 'container-title': 'Tides' }), [{ id: 'v', name: '' }])).toBeNull();
  });
});
