/** What a request changes in the records, decided when its step is done and written in the same transaction. */
import type { Instalment } from '../billing/schedule';
import type { Cents } from '../money/cents';

export type Consequence =
  | { step: 'issueCreditNote'; amountCents: Cents; reason: string; invoiceReference: string }
  | { step: 'replaceInstalments'; instalments: Instalment[] }
  | { step: 'recordMandate'; iban: string; bic: string; holder: string; scheme: string; sequence: string; signedOn: string; documentId: string };

export type ConsequenceStep = Consequence['step'];
