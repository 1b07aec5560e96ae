/** Path of a Chromium to test with, or null. */
export function findBrowser(): string | null;
