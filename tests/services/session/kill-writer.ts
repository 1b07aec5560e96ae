/**
 * Run in a process of its own by kill.test.ts: opens the file, then edits and saves without end and says which edit was acknowledged.
 * Arguments: file, data folder, number of the first edit.
 */
import { Session } from '../../../electron/services/session/session.ts';
import { addText } from '../store/sample-portfolios.ts';

const [file = '', dataDir = '', first = '0'] = process.argv.slice(2);
const session = await new Session({ dataDir, samplePath: '' }).start();
const opened = await session.open(file, false);
const { access, notice } = session.state();
process.stdout.write(`${opened.ok ? access : opened.code} ${notice?.code ?? '-'}\n`);
for (let edit = Number(first); access === 'writable'; edit++) {
  session.edit(addText(`k${edit}`, `Edit ${edit}`));
  const saved = await session.flush();
  process.stdout.write(saved.ok ? `${edit}\n` : `failed ${saved.code}\n`);
}
