import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { BadCall, type Dispatch } from '../services/dispatch.ts';
import { CALL } from './bridge.ts';
import { isOwn } from './origin.ts';

/** The one door from the window to the services: only the top frame of our own page may use it. */
export function answerCalls(dispatch: Dispatch): void {
  ipcMain.handle(CALL, async (event: IpcMainInvokeEvent, channel: unknown, input: unknown) => {
    const frame = event.senderFrame;
    if (!frame || frame.parent !== null || !isOwn(frame.url)) throw new BadCall('Calls come from Scholarfolio’s own page only.');
    return dispatch(String(channel), input ?? {});
  });
}
