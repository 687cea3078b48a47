/** What a request changes in the records, decided when its step is done and written in the same transaction. */
import type { Instalment } from '../billing/schedule';
import type { Cents } from '../money/cents';
import type { Retention } from '../retention/retention';

/** A mission that ends: what was to be billed is replaced by `settled`; the order shrinks by `givenUpCents`. */
export interface MissionClosing {
  missionId: string;
  on: string;
  settled: readonly Instalment[];
  givenUpCents: Cents;
}

/** What stands on the client file once changed; a field that is left out stays. */
export interface ClientChanges {
  legalName?: string;
  tradeName?: string;
  legalForm?: string;
  addressLine?: string;
  postcode?: string;
  city?: string;
  invoiceEmails?: string[];
}

/** Services that the firm opens to a client: its platform, its vault, its invoices as PDF. */
export const clientServices = ['platform', 'vault', 'invoice_pdf'] as const;
export type ClientService = (typeof clientServices)[number];

export type Consequence =
  | { step: 'issueCreditNote'; amountCents: Cents; reason: string; invoiceReference: string }
  | { step: 'replaceInstalments'; instalments: Instalment[] }
  | {
      step: 'recordMandate';
      iban: string;
      bic: string;
      holder: string;
      scheme: string;
      sequence: string;
      signedOn: string;
      documentId: string;
    }
  | { step: 'openServices'; services: readonly ClientService[]; administrator: string }
  | {
      step: 'changeMission';
      missionId: string;
      endsOn: string | null;
      deliveryLeadId: string | null;
      added: readonly Instalment[];
      closing: MissionClosing | null;
    }
  | { step: 'changeClient'; changes: ClientChanges; siret: string | null }
  | {
      step: 'openSite';
      siret: string;
      name: string;
      addressLine: string | null;
      postcode: string | null;
      city: string | null;
    }
  | { step: 'closeMissions'; closings: readonly MissionClosing[] }
  | { step: 'closeVault' }
  | { step: 'stopSynchronisations' }
  | {
      step: 'createGroup';
      code: string;
      label: string;
      name: string;
      kind: string;
      principalSiren: string | null;
      secondarySirens: readonly string[];
    }
  | { step: 'startRetention'; leftOn: string; reason: string; retentions: readonly Retention[] };
