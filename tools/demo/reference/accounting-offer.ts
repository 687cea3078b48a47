import type { ProductData } from './catalogue-data';

/** The standard accounting proposal, line by line (requirements 168-171); "Tenue" cost 70.00 the year before (requirement 172). */
export const accountingProducts: ProductData[] = [
  { code: 'CPTA_TENUE', label: 'Tenue', kind: 'planned', hundredths: 2400, cents: 8000, formerCents: 7000, genericResource: 'Assistant Compta Conf. - G_SCA2' },
  { code: 'CPTA_REVIS', label: 'Révision', kind: 'planned', hundredths: 800, cents: 10_000, genericResource: 'Analyste Compta - G_ANA1' },
  { code: 'CPTA_SUPER', label: 'Supervision et moment clé', kind: 'planned', hundredths: 400, cents: 15_500, genericResource: 'Partenaire Compta - G_PAR1' },
  { code: 'CPTA_COMPL', label: 'Complément Honoraires Compta', kind: 'complement', hundredths: 0, cents: 100 },
  { code: 'CPTA_REG_ASS', label: 'Régie Comptabilité - Travaux Compl. Assistant', kind: 'regie', hundredths: 0, cents: 7000 },
  { code: 'CPTA_REG_ANA', label: 'Régie Comptabilité - Travaux Compl. Analyste', kind: 'regie', hundredths: 0, cents: 10_000 },
  { code: 'CPTA_REG_PAR', label: 'Régie Comptabilité - Travaux Compl. Partenaire', kind: 'regie', hundredths: 0, cents: 15_500 },
  { code: 'CPTA_REG_ASO', label: 'Régie Comptabilité - Travaux Compl. Associé', kind: 'regie', hundredths: 0, cents: 30_000 },
  { code: 'CPTA_FISCA', label: 'Fiscalité professionnelle', kind: 'fixed', hundredths: 0, cents: 25_000, alwaysKept: false },
  { code: 'CPTA_STAGE', label: 'ST Audit - Stagiaire Expert-Comptable', kind: 'planned', hundredths: 0, cents: 9240, alwaysKept: false },
  { code: 'CPTA_CONNE', label: 'Prestations connexes', kind: 'fixed', hundredths: 0, cents: 35_000, alwaysKept: false },
  { code: 'CPTA_NOUVE', label: 'Forfait nouveau client', kind: 'fixed', hundredths: 0, cents: 45_000, alwaysKept: false },
  { code: 'CPTA_COMPI', label: 'Compilation', kind: 'fixed', hundredths: 0, cents: 60_000, alwaysKept: false },
];
