import type { Page } from '@playwright/test';

/** Drops files on the window as a file manager does. */
export async function dropFiles(page: Page, files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  const encoded = Object.entries(files).map(([name, content]) => [name, Buffer.from(content).toString('base64')] as const);
  const dataTransfer = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const [name, base64] of all)
      transfer.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name));
    return transfer;
  }, encoded);
  const target = page.getByRole('main');
  await target.dispatchEvent('dragover', { dataTransfer });
  await target.dispatchEvent('drop', { dataTransfer });
}
