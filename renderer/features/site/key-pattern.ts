import { whyNotKeys } from '../../../shared/formats/citation-keys.ts';
import { useUi } from '../../state/ui.ts';

/** The pattern of citation keys that exports have, to be sent along; nothing where it is the usual one or cannot be used. */
export function keyPattern(): { readonly keys?: string } {
  const keys = useUi.getState().citationKeys.trim();
  return keys && !whyNotKeys(keys) ? { keys } : {};
}
