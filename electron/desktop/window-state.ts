import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rectangle } from 'electron';
import { z } from 'zod';

const State = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(800),
  height: z.number().int().min(560),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof State>;

const FRESH = { width: 1440, height: 900, maximized: false };

/** Size and place of the window as it was closed; a fresh size when nothing was kept or the screen it was on is gone. */
export function readWindowState(dataDir: string, screens: readonly Rectangle[]): Partial<WindowState> & typeof FRESH {
  try {
    const state = State.parse(JSON.parse(readFileSync(join(dataDir, 'window.json'), 'utf8')));
    const seen = screens.some(
      (screen) =>
        state.x < screen.x + screen.width && state.x + state.width > screen.x && state.y >= screen.y && state.y < screen.y + screen.height,
    );
    return seen ? state : { ...FRESH, width: state.width, height: state.height };
  } catch {
    return FRESH;
  }
}

/** Keeps size and place. Failing to do so costs nothing but the place, so it is not reported. */
export function keepWindowState(dataDir: string, state: WindowState): void {
  try {
    writeFileSync(join(dataDir, 'window.json'), JSON.stringify(state));
  } catch {
    // A full or read-only disk: the window opens in its fresh size next time.
  }
}
