import { definitionOf, type Entry } from '../../shared/entries/registry.ts';
import type { Difference } from '../../shared/portfolio/differences.ts';
import { labelOf } from '../../shared/portfolio/item-label.ts';
import { lineOf } from './work-text.ts';

/** What people call the item of a difference. */
export function differenceTitle({ collection, was, now }: Difference): string {
  const item = was ?? now;
  const title = collection === 'entries' ? definitionOf((item as unknown as Entry).kind).summary(item as never).title : '';
  return lineOf(title || labelOf(item)) || 'Not named yet';
}

/** What has become of it since then, in one word. */
export function fateOf({ was, now }: Difference): 'added' | 'deleted' | 'changed' {
  return now === null ? 'deleted' : was === null ? 'added' : 'changed';
}
