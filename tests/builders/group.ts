import { Group } from '../../shared/model/group.ts';

/** A lab with something in every field. Its members are ada and ben, its works w1 and w2. */
export function lab(fields: Record<string, unknown> = {}): Group {
  return Group.parse({
    id: 'lab',
    name: 'Tide Lab',
    tagline: 'From the *shore* to the model',
    mission: 'We measure tides [@w1].',
    members: [
      { id: 'm1', person: 'ada', role: 'Head', dates: { edtf: '2015/..' } },
      { id: 'm2', person: 'ben', role: 'PhD student', dates: { edtf: '2015/2019' } },
    ],
    venues: [
      { id: 'v1', name: 'Coastal Modelling Conference', abbreviation: 'CMC' },
      { id: 'v2', name: 'Journal of Tides' },
    ],
    works: [
      { id: 'k1', work: 'w1', venue: 'v1', venueLine: 'CMC (best paper)' },
      { id: 'k2', work: 'w2', venue: 'v2' },
    ],
    lists: [
      { id: 'n1', heading: 'We work with', style: 'strip', items: [{ id: 'i1', name: 'Harbour Office', url: 'https://harbour.example' }] },
    ],
    offices: [{ id: 'o1', name: 'Leeds', address: '12 Quay Street\nLeeds' }],
    callToAction: { heading: 'Want to learn more?', text: 'Write to us.', url: 'https://tide.example' },
    language: 'en',
    ...fields,
  });
}
