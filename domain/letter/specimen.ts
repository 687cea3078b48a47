/** A letter to nobody, to look at the firm's paper before it is kept. */
import { addDays } from '../dates/businessDate';
import type { LetterFacts, Letterhead, LetterLine } from './facts';

const line = (label: string, quantityHundredths: number, unitPriceCents: number): LetterLine => ({
  label,
  kind: 'planned',
  quantityHundredths,
  unitPriceCents,
  cataloguePriceCents: unitPriceCents,
  discountBasisPoints: 0,
  vatBasisPoints: 2000,
});

/** @param today `YYYY-MM-DD`. It stays a project: nobody may take it for a letter that was sent. */
export function specimenOf(firm: Letterhead, today: string): LetterFacts {
  return {
    number: 'SPÉCIMEN',
    label: 'Spécimen',
    state: 'draft',
    proposedOn: today,
    version: null,
    contentHash: '000000000000',
    firm,
    client: {
      number: '9010000000',
      name: 'Client Exemple',
      legalForm: 'SAS',
      siren: null,
      addressLine: '1, rue de l’Exemple',
      postcode: '75001',
      city: 'Paris',
    },
    addressee: null,
    partner: 'Responsable signataire',
    manager: null,
    mission: { number: '3900000', startsOn: today, endsOn: addDays(today, 365), closingOn: null },
    practice: 'esc',
    offer: 'Comptes annuels',
    accounting: true,
    serviceType: null,
    lines: [line('Tenue', 2400, 8000), line('Révision', 800, 10_000)],
  };
}
