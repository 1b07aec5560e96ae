import { type OwnerKind, ownerKind } from '../../../shared/portfolio/owners.ts';
import { useApp } from '../../state/store.ts';
import { useDocumentValue } from './document-fields.tsx';

/** Whether the document whose form this is is about a person or about a group. */
export function useWhose(): OwnerKind {
  const owner = String(useDocumentValue(['owner']));
  return useApp((state) => (state.portfolio ? ownerKind(state.portfolio, owner) : 'person'));
}
