import { z } from 'zod';

/** An amount in one currency; never converted. */
export const Money = z
  .looseObject({
    value: z.number().min(0, 'An amount is not negative').describe('The amount, in whole units of the currency: 250000, 1249.5'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'A currency is written with the three letters of ISO 4217, for example EUR, GBP or USD')
      .describe('ISO 4217 code of the currency: EUR, GBP, USD …'),
  })
  .describe('An amount of money');
export type Money = z.infer<typeof Money>;
