import { z } from 'zod';
import { safeUrl } from './identifiers.ts';

/** An address that a page may link to; an empty text is none. */
export const WebAddress = z
  .string()
  .refine((value) => value === '' || safeUrl(value) !== null, 'Not a web address that can be linked: it starts with https:// or http://');
