import type { OpportunityFields } from '../../../contracts/opportunities/fields';
import { checkReferences } from '../../../db/opportunities/references';
import type { Transaction } from '../../../db/wall';
import { DomainError } from '../../../domain/errors/domainError';
import { parseAmount } from '../../../domain/money/cents';
import { EURO_RATE, parseRate } from '../../../domain/money/rates';
import type { FieldChanges } from '../../../domain/processes/opportunity/fields';

/** From the wire to the rule: amounts in cents, the rest as it is. */
export function fieldsOf({ amount, ...fields }: OpportunityFields): FieldChanges {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as FieldChanges;
  if (amount === undefined) return given;
  return {
    ...given,
    ...(amount === null
      ? { amountCents: null }
      : {
          amountCents: parseAmount(amount.amount),
          currency: amount.currency,
          rateMillionths: amount.rate === undefined ? EURO_RATE : parseRate(amount.rate),
        }),
  };
}

/** Every id in a body is checked for visibility like one in a path. @throws DomainError `reference_unknown`, `value_retired` */
export async function refuseUnknownReferences(
  trx: Transaction,
  fields: FieldChanges,
  accountId: string | null,
): Promise<void> {
  const refusal = await checkReferences(trx, fields, accountId);
  if (refusal) throw new DomainError(refusal);
}
