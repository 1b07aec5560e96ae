import { fork } from 'node:child_process';

/** A program of ours that runs in a process of its own, seen from the host. */
export type Child = {
  readonly send: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** `why` is a signal or exit code, for people. */
  readonly onExit: (listener: (why: string) => void) => void;
  readonly kill: () => void;
};

/** Starts a built file as a child. The desktop host brings its own, because Electron's fuses forbid plain Node. */
export type StartChild = (file: string, args: readonly string[]) => Child;

/** Environment of children: whatever tries the network reaches a port that refuses. */
export function offlineEnvironment(): NodeJS.ProcessEnv {
  const nowhere = 'http://127.0.0.1:9';
  return {
    ...process.env,
    HTTP_PROXY: nowhere,
    HTTPS_PROXY: nowhere,
    http_proxy: nowhere,
    https_proxy: nowhere,
    NO_PROXY: '',
    no_proxy: '',
  };
}

/** A child under plain Node. */
export const forkChild: StartChild = (file, args) => {
  const child = fork(file, [...args], {
    serialization: 'advanced',
    execArgv: [],
    env: offlineEnvironment(),
    // In a group of its own, which a terminal does not ask to stop; on Windows it would get a window of its own.
    detached: process.platform !== 'win32',
  });
  return {
    // A child that died between two messages is told by its exit, not here.
    send: (message) => child.connected && child.send(message as object, () => {}),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => {
      child.on('error', (error) => listener(error.message));
      child.on('exit', (code, signal) => listener(signal ?? `code ${code}`));
    },
    kill: () => child.kill('SIGKILL'),
  };
};
