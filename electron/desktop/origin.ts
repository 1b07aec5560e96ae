/** The interface's own address in the desktop window: a scheme of ours, so that no file and no web page shares its origin. */
export const SCHEME = 'scholarfolio';
export const ORIGIN = `${SCHEME}://app`;

/** Whether an address belongs to the interface. */
export function isOwn(url: string): boolean {
  return url === ORIGIN || url.startsWith(`${ORIGIN}/`);
}
