import { utilityProcess } from 'electron';
import { offlineEnvironment, type StartChild } from '../services/children.ts';

/** A child in Electron: a utility process, because the fuses of the packaged app switch plain Node off. */
export const startUtility: StartChild = (file, args) => {
  const child = utilityProcess.fork(file, [...args], { env: offlineEnvironment() as Record<string, string>, stdio: 'inherit' });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.on('exit', (code) => listener(`code ${code}`)),
    kill: () => child.kill(),
  };
};
