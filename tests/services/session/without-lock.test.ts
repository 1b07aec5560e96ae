import path from 'node:path';
import { expect, it } from 'vitest';
import { addText, textsOf } from '../store/sample-portfolios.ts';
import { World } from './world.ts';

it('two computers that share a folder lose no edit at any moment, whatever they answer to conflicts', async () => {
  const world = await World.create();
  await world.write('cv.json', []);
  let state = 20261120;
  const random = (most: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * most);
  };
  // Data folders of their own: no lock keeps them apart.
  const computers = [await world.session(), await world.session({ dataDir: path.join(world.dataDir, 'other') })];
  for (const session of computers) await session.open(world.at('cv.json'), false);

  const typed: string[] = [];
  /** What was in a kept copy; later ones push early copies out, as they should. */
  const kept = new Set<string>();
  const lost = async () => {
    const now = new Set<string>();
    for (const name of await world.files()) for (const text of await world.texts(name)) now.add(text);
    for (const session of computers) {
      for (const text of textsOf(session.portfolio())) now.add(text);
      for (const copy of session.state().snapshots) {
        const bytes = await session.file?.readCopy(copy.id);
        if (bytes?.ok) for (const entry of JSON.parse(bytes.value.toString('utf8')).portfolio.entries) kept.add(entry.text);
      }
    }
    return typed.filter((text) => !now.has(text) && !kept.has(text));
  };

  let conflicts = 0;
  for (let step = 0; step < 120; step++) {
    for (const session of computers) {
      const text = `Edit ${step} of ${computers.indexOf(session)}`;
      if (random(3) > 0 && session.edit(addText(`s${step}-${computers.indexOf(session)}`, text)).ok) typed.push(text);
      if (random(3) === 0) await session.flush();
      if (random(3) === 0) await world.pass(300);
      if (session.state().conflict && random(2) === 0) {
        conflicts++;
        expect((await session.resolve(random(2) === 0 ? 'mine' : 'theirs')).ok).toBe(true);
      }
    }
    expect(await lost(), `step ${step}`).toEqual([]);
  }
  expect(conflicts).toBeGreaterThan(10);
  await world.end();
});
