/** Hands bytes to the browser as a downloaded file. */
export function saveDownload(download: { readonly name: string; readonly mime: string; readonly base64: string }): void {
  const bytes = Uint8Array.from(atob(download.base64), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: download.mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = download.name;
  link.click();
  // The browser has taken the blob over by the next minute; until then the address has to live.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
