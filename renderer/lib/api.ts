import { type Channel, contract, type Input, type Output } from '../../shared/contract/contract.ts';

/** What the desktop window's preload script offers. */
type Bridge = { readonly call: (channel: string, input: unknown) => Promise<unknown> };

declare global {
  interface Window {
    readonly scholarfolio?: Bridge;
  }
}

/**
 * The host cannot be reached: it was stopped (`gone`), or it was started anew and does not know this page (`refused`).
 * Nothing was carried out, as far as this page can know.
 */
export class HostLost extends Error {
  readonly reason: 'gone' | 'refused';
  constructor(reason: 'gone' | 'refused') {
    super(reason === 'gone' ? 'Scholarfolio does not answer.' : 'Scholarfolio was started anew and does not know this page.');
    this.reason = reason;
  }
}

const tokenKey = 'scholarfolio-token';

/** Takes the key of this run out of the address (`#t=…`), so that it is neither shown nor kept in the history. */
function takeToken(): string {
  const match = /^#t=([\w-]+)$/.exec(window.location.hash);
  if (match?.[1]) {
    sessionStorage.setItem(tokenKey, match[1]);
    history.replaceState(null, '', `${window.location.pathname}#/`);
    return match[1];
  }
  return sessionStorage.getItem(tokenKey) ?? '';
}

/** The licence texts of everything that others made, which the build puts beside the page. Rejects where they cannot be read. */
export async function readLicences(): Promise<string> {
  const response = await fetch('THIRD-PARTY-LICENSES.txt');
  if (!response.ok) throw new Error('The licences were not found.');
  return response.text();
}

const token = typeof window === 'undefined' || window.scholarfolio ? '' : takeToken();

async function overHttp(channel: Channel, input: unknown): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(`/api/${channel}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-scholarfolio-token': token },
      body: JSON.stringify(input),
    });
  } catch {
    throw new HostLost('gone');
  }
  if (response.status === 401 || response.status === 403) throw new HostLost('refused');
  const answer: unknown = await response.json().catch(() => {
    throw new HostLost('gone');
  });
  if (!response.ok) throw new Error(sentenceOf(answer) ?? `The call ${channel} failed (${response.status}).`);
  return answer;
}

function sentenceOf(answer: unknown): string | null {
  return typeof answer === 'object' && answer !== null && 'message' in answer && typeof answer.message === 'string' ? answer.message : null;
}

export type Call = <C extends Channel>(channel: C, input: Input<C>) => Promise<Output<C>>;

/**
 * Calls the host. Rejects with {@link HostLost} when it does not answer and with an Error when the call itself is wrong;
 * expected failures come back inside the output.
 */
export const call: Call = async (channel, input) => {
  const answer = window.scholarfolio ? await window.scholarfolio.call(channel, input) : await overHttp(channel, input);
  return contract[channel].output.parse(answer) as Output<typeof channel>;
};
