import { z } from 'zod';
import { collectionNames } from '../model/collection-names.ts';
import { Id } from '../model/id.ts';
import { OwnStyle } from '../model/reference-style.ts';
import { Dismissed, Draft } from './portfolio-v1.ts';

const Collection = z.enum(collectionNames);
const Key = z.union([z.string().min(1).max(200), z.number().int().min(0).max(100_000)]);

/** Names that would reach the prototype of an object. */
const forbidden = new Set<string | number>(['__proto__', 'constructor', 'prototype']);
const Path = z
  .array(Key)
  .min(1)
  .max(12)
  .refine((keys) => !keys.some((key) => forbidden.has(key)), 'Not a field');

/** One field's new value; without a value the field is removed. */
export const Change = z.object({ path: Path, value: z.json().optional() });
export type Change = z.infer<typeof Change>;

const Add = z.object({
  kind: z.literal('add'),
  collection: Collection,
  value: z.looseObject({ id: Id }),
  index: z.number().int().min(0).optional(),
});
const SetFields = z.object({ kind: z.literal('set'), collection: Collection, id: Id, changes: z.array(Change).min(1).max(1000) });
const Remove = z.object({ kind: z.literal('remove'), collection: Collection, id: Id });
const Move = z.object({ kind: z.literal('move'), collection: Collection, id: Id, index: z.number().int().min(0) });
const KeepDraft = z.object({ kind: z.literal('draft'), draft: Draft });
const DropDraft = z.object({ kind: z.literal('drop-draft'), collection: Collection, id: Id, path: z.string() });
/** Hides a finding that may stay as it is; the same finding once more gets the new reason. */
const Dismiss = z.object({ kind: z.literal('dismiss'), dismissed: Dismissed });
/** Shows a dismissed finding again. */
const Restore = z.object({ kind: z.literal('restore'), ...Dismissed.pick({ code: true, collection: true, id: true, path: true }).shape });
/** Adds a reference style to the file; one with the same id is replaced. */
const AddStyle = z.object({ kind: z.literal('add-style'), style: OwnStyle });
/** Takes an added style out of the file, unless a document uses it. */
const RemoveStyle = z.object({ kind: z.literal('remove-style'), id: Id });

const Single = z.discriminatedUnion('kind', [Add, SetFields, Remove, Move, KeepDraft, DropDraft, Dismiss, Restore, AddStyle, RemoveStyle]);
export type SingleCommand = z.infer<typeof Single>;

/** Every edit there is. `batch` is applied whole or not at all and is one step of undo under its own label. */
export const Command = z.discriminatedUnion('kind', [
  ...Single.options,
  z.object({ kind: z.literal('batch'), label: z.string().min(1).max(200), commands: z.array(Single).min(1) }),
]);
export type Command = z.infer<typeof Command>;
