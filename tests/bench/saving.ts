// Saving 2,000 works, beside lowdb's own adapter, which neither syncs nor checks. Built and run by saving.mjs.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { JSONFile } from 'lowdb/node';
import { Session } from '../../electron/services/session/session.ts';

const [source = ''] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'scholarfolio-saving-'));
const file = join(folder, 'portfolio.json');
writeFileSync(file, await readFile(source));

const session = await new Session({ dataDir: join(folder, 'data'), samplePath: source }).start();
const opened = await session.open(file, false);
if (!opened.ok) throw new Error(opened.message);

const ours: number[] = [];
const blocked: number[] = [];
for (let i = 0; i < 25; i++) {
  session.edit({ kind: 'set', collection: 'works', id: `w${i}`, changes: [{ path: ['title'], value: `Another title ${i}` }] });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  const saved = await session.flush();
  ours.push(performance.now() - start);
  delay.disable();
  blocked.push(delay.max / 1e6);
  if (!saved.ok) throw new Error(saved.message);
}
const peer = new JSONFile(join(folder, 'peer.json'));
const data: unknown = JSON.parse(await readFile(file, 'utf8'));
const theirs: number[] = [];
for (let i = 0; i < 25; i++) {
  const start = performance.now();
  await peer.write(data);
  theirs.push(performance.now() - start);
}
await session.close();
process.stdout.write(JSON.stringify({ ours: ours.slice(2), blocked: blocked.slice(2), theirs }));
