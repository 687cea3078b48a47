/** Writes what a request changes in the records, in the transaction that decided it. */
import type { Consequence } from '../../../domain/templates/consequences';
import type { CaseContext } from '../../cases/context';
import { issueCreditNote, replaceInstalments } from './billing';
import { recordMandate } from './mandate';

export function applyConsequence(context: CaseContext, consequence: Consequence): Promise<void> {
  switch (consequence.step) {
    case 'issueCreditNote':
      return issueCreditNote(context, consequence);
    case 'replaceInstalments':
      return replaceInstalments(context, consequence);
    case 'recordMandate':
      return recordMandate(context, consequence);
  }
}
