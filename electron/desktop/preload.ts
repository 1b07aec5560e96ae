import { contextBridge, ipcRenderer } from 'electron';
import { CALL } from './bridge.ts';

// The whole bridge: one function. What it may ask is decided and checked on the other side.
contextBridge.exposeInMainWorld('scholarfolio', {
  call: (channel: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(CALL, channel, input),
});
