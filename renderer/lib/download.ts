/** Hands a blob to the browser as a downloaded file. */
function save(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the blob over by the next minute; until then the address has to live.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Saves bytes that came from the host. */
export function saveDownload(download: { readonly name: string; readonly mime: string; readonly base64: string }): void {
  const bytes = Uint8Array.from(atob(download.base64), (character) => character.charCodeAt(0));
  save(download.name, new Blob([bytes], { type: download.mime }));
}

export function saveText(name: string, text: string): void {
  save(name, new Blob([text], { type: 'application/json' }));
}
