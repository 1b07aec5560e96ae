import type { Child } from '../../electron/services/children.ts';

/** A child whose every step the test decides. */
export class FakeChild<Message = unknown> implements Child {
  readonly sent: Message[] = [];
  killed = false;
  message: (message: unknown) => void = () => {};
  exit: (why: string) => void = () => {};
  send = (message: unknown) => void this.sent.push(message as Message);
  onMessage = (listener: (message: unknown) => void) => {
    this.message = listener;
  };
  onExit = (listener: (why: string) => void) => {
    this.exit = listener;
  };
  kill = () => {
    this.killed = true;
    this.exit('SIGKILL');
  };
}
