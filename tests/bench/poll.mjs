// A thread of its own that calls the host now and then, and tells how long each call took: what else the bench does delays no figure.
import { parentPort, workerData } from 'node:worker_threads';
import { caller } from './caller.mjs';

const call = caller(workerData.url);
const waits = [];
let enough = false;
parentPort.once('message', () => {
  enough = true;
});
await call('session.state', {});
parentPort.postMessage('ready');
while (!enough) {
  const start = performance.now();
  const at = Date.now();
  await call('session.state', {});
  waits.push({ at, took: performance.now() - start });
  await new Promise((resolve) => setTimeout(resolve, workerData.every));
}
parentPort.postMessage(waits);
