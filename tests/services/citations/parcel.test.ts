import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPacker, createUnpacker } from '../../../electron/services/citations/parcel.ts';

it('sends each object once, also after the other side was told to forget', () => {
  const objects = Array.from({ length: 12 }, (_, i) => ({ i }));
  const someLists = fc.array(fc.array(fc.constantFrom(...objects), { maxLength: 8 }), { maxLength: 12 });
  fc.assert(
    fc.property(someLists, (lists) => {
      const [pack, unpack] = [createPacker<{ i: number }>(6), createUnpacker<{ i: number }>()];
      for (const list of lists) expect(unpack(structuredClone(pack(list)))).toEqual(list);
    }),
  );
  const pack = createPacker<{ i: number }>();
  expect(pack(objects).fresh).toHaveLength(12);
  expect(pack([...objects, { i: 12 }])).toMatchObject({ fresh: [[13, { i: 12 }]], anew: false });
});

it('gives the same object again for what came before', () => {
  const [pack, unpack] = [createPacker<{ i: number }>(), createUnpacker<{ i: number }>()];
  const [one, two] = [{ i: 1 }, { i: 2 }];
  const [first] = unpack(structuredClone(pack([one])));
  expect(unpack(structuredClone(pack([two, one])))[1]).toBe(first);
});
