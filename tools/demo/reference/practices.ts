import { accountingProducts } from './accounting-offer';
import { flat, study, type PracticeData } from './catalogue-data';

/** The catalogue: one ESC practice, several of Expert Conseil, and the others (requirements 329, 330). */
export const practices: PracticeData[] = [
  {
    code: 'ESC',
    label: 'ESC',
    kind: 'esc',
    families: [
      {
        code: 'COMPTA',
        label: 'Comptabilité',
        offers: [
          { code: 'EC_CPTA', label: 'Comptes annuels', accounting: true, products: accountingProducts },
          {
            code: 'EC_SITU',
            label: 'Situation intermédiaire',
            accounting: true,
            products: study('SITU', 12, 10_000, 60_000),
          },
        ],
      },
      {
        code: 'FISCAL',
        label: 'Fiscalité',
        offers: [
          { code: 'EC_IFI', label: 'Etude IFI', products: [flat('IFI_ETU', 'Etude et déclaration IFI', 95_000)] },
        ],
      },
    ],
  },
  {
    code: 'EC_FIN',
    label: 'Expert Conseil Finance',
    kind: 'expert_conseil',
    families: [
      {
        code: 'BP',
        label: 'Business Plan',
        offers: [{ code: 'BP_PREV', label: 'Prévisionnel', products: study('PREV', 18, 12_000, 80_000) }],
      },
      {
        code: 'EVAL',
        label: 'Evaluation',
        offers: [
          { code: 'EVAL_TIT', label: 'Evaluation des titres', products: study('TITR', 36, 14_500, 150_000) },
          { code: 'EVAL_ACQ', label: 'Diagnostic d’acquisition', products: study('ACQU', 60, 15_500, 250_000) },
        ],
      },
      {
        code: 'RESTRU',
        label: 'Restructuration',
        offers: [{ code: 'RES_TRES', label: 'Plan de trésorerie', products: study('TRES', 14, 13_000, 50_000) }],
      },
    ],
  },
  {
    code: 'EC_RH',
    label: 'Expert Conseil RH',
    kind: 'expert_conseil',
    families: [
      {
        code: 'RH',
        label: 'Conseil RH',
        offers: [
          { code: 'RH_ACC', label: 'Accompagnement RH', products: study('ACRH', 20, 11_000, 60_000) },
          { code: 'RH_AUDIT', label: 'Audit social', products: study('AUSO', 24, 12_500, 90_000) },
        ],
      },
      {
        code: 'RETR',
        label: 'Etude retraite',
        offers: [
          {
            code: 'RETR_BIL',
            label: 'Bilan retraite',
            products: [flat('RETR_ETU', 'Bilan et projection de retraite', 180_000)],
          },
        ],
      },
    ],
  },
  {
    code: 'EC_DUR',
    label: 'Expert Conseil Durabilité',
    kind: 'expert_conseil',
    families: [
      {
        code: 'RSE',
        label: 'RSE',
        offers: [
          { code: 'RSE_DIAG', label: 'Diagnostic', products: study('RSED', 16, 12_000, 70_000) },
          { code: 'RSE_CARB', label: 'Bilan carbone', products: study('CARB', 28, 12_000, 110_000) },
        ],
      },
    ],
  },
  {
    code: 'EC_DIG',
    label: 'Expert Conseil Digital',
    kind: 'expert_conseil',
    families: [
      {
        code: 'DIGI',
        label: 'Transformation digitale',
        offers: [
          { code: 'DIGI_FACT', label: 'Facture électronique', products: study('FACT', 10, 11_500, 40_000) },
          { code: 'DIGI_BI', label: 'BI Développement', products: study('BIDV', 40, 12_500, 90_000) },
        ],
      },
    ],
  },
  {
    code: 'EC_PAT',
    label: 'Expert Conseil Patrimoine',
    kind: 'expert_conseil',
    families: [
      {
        code: 'PATR',
        label: 'Etude patrimoniale',
        offers: [{ code: 'PATR_BIL', label: 'Bilan patrimonial', products: study('PATB', 15, 15_500, 85_000) }],
      },
    ],
  },
  {
    code: 'PC',
    label: 'Partenaire Conseil',
    kind: 'other',
    families: [
      {
        code: 'ACAD',
        label: 'Academy',
        offers: [
          {
            code: 'ACAD_ABO',
            label: 'Abonnement formation',
            products: [flat('ACAD_AN', 'Abonnement annuel', 120_000)],
          },
        ],
      },
    ],
  },
  {
    code: 'JUR',
    label: 'Juridique',
    kind: 'other',
    families: [
      {
        code: 'JURI',
        label: 'Secrétariat juridique',
        offers: [
          {
            code: 'JUR_EXC',
            label: 'Approbation des comptes',
            products: [flat('JUR_APP', 'Procès-verbal et dépôt des comptes', 42_000)],
          },
          {
            code: 'JUR_CREA',
            label: 'Création de société',
            products: [
              flat('JUR_STA', 'Statuts et formalités', 160_000),
              flat('JUR_FOR', 'Frais d’annonce légale', 19_800),
            ],
          },
        ],
      },
    ],
  },
];
