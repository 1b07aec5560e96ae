import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Path of a Chromium to test with, or null: the one named in CHROMIUM, the system's, or Playwright's own. */
export function findBrowser() {
  const candidates = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    chromium.executablePath(),
  ];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}
