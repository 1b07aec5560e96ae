/** Puts text on the clipboard, with its HTML for programs that take it. False: the system does not let us. */
export async function copyText(text: string, html: string | null): Promise<boolean> {
  try {
    const blob = (type: string, content: string) => new Blob([content], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': blob('text/plain', text), ...(html === null ? {} : { 'text/html': blob('text/html', html) }) }),
    ]);
    return true;
  } catch {
    // The desktop window grants no permissions, not even this one; copying what was chosen needs none.
    return copyAsChosen(text, html);
  }
}

function copyAsChosen(text: string, html: string | null): boolean {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopPropagation();
    event.clipboardData?.setData('text/plain', text);
    if (html !== null) event.clipboardData?.setData('text/html', html);
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill, { capture: true });
  }
}
