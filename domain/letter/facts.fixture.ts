import type { LetterFacts, LetterLine } from './facts';

const line = (label: string, kind: LetterLine['kind'], quantityHundredths: number, unitPriceCents: number, more: Partial<LetterLine> = {}): LetterLine => ({
  label, kind, quantityHundredths, unitPriceCents, cataloguePriceCents: unitPriceCents, discountBasisPoints: 0, vatBasisPoints: 2000, ...more,
});

/** A letter of an invented accounting firm to an invented client, with the standard proposal of requirements 168-170. */
export const letterFacts: LetterFacts = {
  number: 'EME26000042', label: 'Comptabilité_Tenue et révision', state: 'approved', proposedOn: '2026-09-03', version: 2, contentHash: '0123456789abcdef0123456789abcdef',
  firm: {
    name: 'Vaubrune Conseil & Expertise', legalForm: 'SAS', capitalCents: 25_000_000, siren: '732829320', registry: 'Paris', addressLine: '12, rue des Jalons', postcode: '75002', city: 'Paris', vatNumber: 'FR44732829320',
    professionalBody: 'Société inscrite au tableau de l’Ordre des experts-comptables de Paris Île-de-France', insurer: 'Mutuelle des Cimes', insurancePolicy: 'RCP 104 877', phone: '01 70 00 00 00', email: 'contact@vaubrune.example',
  },
  client: { number: '90100000042', name: 'Ardoisier Paysages', legalForm: 'SAS, société par actions simplifiée', siren: '552081317', addressLine: '3, chemin des Tilleuls', postcode: '69003', city: 'Lyon' },
  addressee: { civility: 'Mme', firstName: 'Paule', lastName: 'Ardoisier', title: 'Présidente' },
  partner: 'Claire Berthelin', manager: 'Hugo Tessandier',
  mission: { number: '3200042', startsOn: '2026-10-01', endsOn: '2028-03-31', closingOn: '2027-09-30' },
  practice: 'esc', offer: 'Tenue et révision', accounting: true, serviceType: 'Mission récurrente',
  lines: [
    line('Tenue', 'planned', 2400, 8000), line('Révision', 'planned', 800, 10_000, { discountBasisPoints: 500 }), line('Supervision et moment clé', 'planned', 400, 15_500),
    line('Complément Honoraires Compta', 'complement', 0, 100), line('Régie Comptabilité - Travaux Compl. Assistant', 'regie', 0, 7000), line('Régie Comptabilité - Travaux Compl. Associé', 'regie', 0, 30_000),
    line('Compilation', 'fixed', 0, 60_000),
  ],
};
