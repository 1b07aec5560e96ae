import type { SessionState } from '../../../shared/contract/session.ts';
import type { Clock } from '../store/clock.ts';
import type { FileSystem, Owner } from '../store/file-system.ts';

export type SessionEvent = { readonly kind: 'state'; readonly state: SessionState } | { readonly kind: 'replaced' };

export type SessionOptions = {
  /** Folder for locks, kept copies and the list of recent files; the same for every host of a user. */
  readonly dataDir: string;
  /** The bundled sample portfolio. */
  readonly samplePath: string;
  readonly clock?: Clock;
  readonly fs?: FileSystem;
  readonly owner?: Owner;
  readonly onEvent?: (event: SessionEvent) => void;
  /** Told about programming errors in work that nobody waits for; the edits stay in memory and show as not saved. */
  readonly onBug?: (error: unknown) => void;
};
