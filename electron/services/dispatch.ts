import { type Channel, contract, type Handlers, type ParsedInput } from '../../shared/contract/contract.ts';

/** A call that the contract does not allow; hosts answer it with 400 or a rejected promise and a sentence. */
export class BadCall extends Error {}

/** The one gate from any host to the services: unknown channels and inputs that do not fit never reach a handler. */
export type Dispatch = (channel: string, input: unknown) => Promise<unknown>;

export function createDispatch(handlers: Handlers): Dispatch {
  return async (channel, input) => {
    if (!Object.hasOwn(contract, channel)) throw new BadCall(`There is no call named ${JSON.stringify(channel.slice(0, 60))}.`);
    const name = channel as Channel;
    const parsed = contract[name].input.safeParse(input);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw new BadCall(`${name}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'not understood'}`);
    }
    return (handlers[name] as (value: ParsedInput<Channel>) => Promise<unknown>)(parsed.data);
  };
}
