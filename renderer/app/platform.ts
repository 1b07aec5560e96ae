import { useApp } from '../state/store.ts';

/** Whether keys are called as on a Mac. */
export function useMac(): boolean {
  return useApp((state) => state.info?.platform === 'darwin');
}
