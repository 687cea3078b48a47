import { z } from 'zod';
import { currencies } from '../../domain/money/currencies';
import { parseAmount } from '../../domain/money/cents';
import { euroAmount, mostEuroCents, parseRate } from '../../domain/money/rates';
import { moneyGiven } from '../values';

/** An amount of an opportunity: in euro, or in another currency at the rate that holds (requirement 113). */
export const amountInCurrency = moneyGiven
  .extend({
    currency: z.enum(currencies),
    rate: z
      .string()
      .regex(/^(?!0(?:\.0{1,5})?$)(?:0|[1-9]\d{0,2})(?:\.\d{1,5})?$/)
      .optional()
      .meta({ description: 'Euro for one unit of the currency; none for the euro', example: '1.08340' }),
  })
  .refine(({ currency, rate }) => (currency === 'EUR') === (rate === undefined), {
    path: ['rate'],
    error: 'invalid_value',
  })
  .refine(
    ({ amount, rate }) => rate === undefined || euroAmount(parseAmount(amount), parseRate(rate)) <= mostEuroCents,
    {
      path: ['amount'],
      error: 'invalid_value',
      // What is written is read first.
      when: ({ issues }) => issues.length === 0,
    },
  );
