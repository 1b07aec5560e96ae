import type { FakeHost } from './fake-host.ts';

/** The host that answers now. */
export const hosts: { now: FakeHost | null } = { now: null };

/** Stands in for `renderer/lib/api.ts`: `vi.mock('…/renderer/lib/api.ts', () => import('…/fake-api.ts'))`. */
export class HostLost extends Error {}

/** As {@link HostLost}: hands calls to the host, apart from those that a window makes by itself. */
export function call(channel: string, input: never): unknown {
  if (channel === 'events.next') return new Promise(() => {});
  if (channel === 'app.info') return Promise.resolve({ host: 'loopback', version: '1', platform: 'linux', home: '/', dialogs: false });
  return hosts.now?.call(channel as never, input);
}
