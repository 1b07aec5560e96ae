import type { ClipboardEvent } from 'react';
import { recognise } from '../../shared/model/recognise.ts';
import type { Command } from '../../shared/portfolio/commands.ts';
import { describe as wordsFor } from '../../shared/portfolio/describe.ts';
import type { Collection } from '../../shared/portfolio/portfolio.ts';
import { dispatch } from '../state/app.ts';
import { offerUndo } from '../state/offer-undo.ts';
import { itemOf } from '../state/select.ts';
import { useApp } from '../state/store.ts';
import { wantFocus } from '../state/ui.ts';
import { type AnyForm, fieldsOf } from './codecs.ts';

/** Fields that hold one identifier, by what is recognised. */
const homes = { doi: 'doi', url: 'url' } as const;

/**
 * Puts a pasted DOI or web address into the field it belongs to: when it was pasted into the field of the other one, or into a title
 * that was empty. Where that field holds something already, the text is pasted as usual.
 */
export function smartPaste(event: ClipboardEvent, collection: Collection, id: string, form: AnyForm): void {
  const found = recognise(event.clipboardData.getData('text/plain'));
  if (!found || !(found.kind in homes)) return;
  const key = (event.target as HTMLElement).closest<HTMLElement>('[data-field]')?.dataset.field;
  const fields = fieldsOf(form);
  const here = fields.find((field) => field.key === key);
  const home = fields.find((field) => field.kind === homes[found.kind as keyof typeof homes]);
  const item = itemOf(useApp.getState(), collection, id) as Record<string, unknown> | undefined;
  if (!here || !home || !item || here === home || item[home.key] || item[here.key]) return;
  if (here.kind !== 'doi' && here.kind !== 'url' && here.key !== 'title') return;
  event.preventDefault();
  event.stopPropagation();
  const { portfolio } = useApp.getState();
  const command: Command = { kind: 'set', collection, id, changes: [{ path: [home.key], value: found.value }] };
  if (!portfolio || !dispatch(command).ok) return;
  wantFocus({ collection, id, path: home.key });
  offerUndo({ message: `That went into “${home.label}”, where it belongs.`, label: wordsFor(command, portfolio) });
}
