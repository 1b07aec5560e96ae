/** Lists of items that a portfolio has, in the order of the file. A file need not have the last one. */
export const collectionNames = ['people', 'works', 'entries', 'documents', 'groups'] as const;
export type CollectionName = (typeof collectionNames)[number];
