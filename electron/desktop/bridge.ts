/** Name of the one IPC channel, known to the preload script and the main process. */
export const CALL = 'scholarfolio:call';
