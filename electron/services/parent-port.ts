/** The other end of the line, in a plain Node child or in Electron's utility process. */
type UtilityPort = { on(event: 'message', listener: (event: { data: unknown }) => void): void; postMessage(message: unknown): void };

/**
 * Answers one message after the other, in the order of arrival, until the parent goes away; null is no reply. A rejection is a bug
 * and ends the process.
 * @param answer may `say` something before it has the reply
 * @param afterwards is called when a reply has left this process, the last part of a long one too
 */
export function listen<In, Out>(
  answer: (message: In, say: (word: Out) => void) => Promise<Out | null>,
  afterwards: () => void = () => {},
): void {
  const port = (process as unknown as { parentPort?: UtilityPort }).parentPort;
  // A terminal asks all of its programs to stop: the parent saves first, and then it is the parent that ends its children.
  process.on('SIGINT', () => {});
  const say = (word: Out, said: () => void = () => {}): void => {
    if (port) {
      port.postMessage(word);
      setImmediate(said);
    }
    // A parent that is gone is told by the disconnection, not by an error about a reply that nobody waits for.
    else process.send?.(word, undefined, undefined, said);
  };
  let last: Promise<void> = Promise.resolve();
  const take = (message: unknown): void => {
    last = last.then(async () => {
      const reply = await answer(message as In, say);
      if (reply !== null) say(reply, afterwards);
    });
  };
  if (port) {
    port.on('message', (event) => take(event.data));
    return;
  }
  process.on('message', take);
  process.on('disconnect', () => process.exit(0));
}
