/** The groups of the navigation, in its order. */
export const entryGroups = {
  career: 'Career',
  teaching: 'Teaching',
  service: 'Service',
  more: 'About you',
} as const;
export type EntryGroup = keyof typeof entryGroups;
