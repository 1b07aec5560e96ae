import type { HostEvent } from '../../shared/contract/contract.ts';
import { type Call, HostLost } from '../lib/api.ts';

export type Listening = { readonly stop: () => void };

/**
 * Hears what happens in the host until stopped. Events that lie before the first answer are not repeated to `onEvent`, except
 * the state, because a page that is loaded anew must not carry out old menu commands. `onAway` is called when the host stops
 * answering, with the reason, and `onBack` when it answers again.
 */
export function listenToHost(
  call: Call,
  wait: (milliseconds: number) => Promise<void>,
  onEvent: (event: HostEvent) => void,
  onAway: (reason: HostLost['reason']) => void,
  onBack: () => void,
): Listening {
  let stopped = false;
  let after = -1;
  let away = false;
  const loop = async () => {
    while (!stopped) {
      try {
        const first = after < 0;
        const answer = await call('events.next', { after });
        if (stopped) return;
        after = answer.last;
        if (away) onBack();
        away = false;
        for (const event of answer.events) if (!first || event.kind === 'state') onEvent(event);
      } catch (error) {
        if (error instanceof HostLost) {
          if (!away) onAway(error.reason);
          away = true;
          after = -1;
        } else console.error(error);
        await wait(1000);
      }
    }
  };
  void loop();
  return {
    stop: () => {
      stopped = true;
    },
  };
}
