/** The invented firm, and a second one beside it that proves the wall between companies. */

export interface UnitData {
  code: string;
  name: string;
}
export interface HubData extends UnitData {
  businessUnits: UnitData[];
}
export interface RegionData extends UnitData {
  holidays: 'FR' | 'FR-ALSACE-MOSELLE';
  hubs: HubData[];
}
/** What its papers say of it; see the columns of `letterheads`. */
export interface LetterheadData {
  legal_form: string;
  capital_cents: number;
  siren: string;
  registry: string;
  address_line: string;
  postcode: string;
  city: string;
  vat_number: string;
  professional_body: string;
  insurer: string;
  insurance_policy: string;
  phone: string;
  email: string;
}
export interface CompanyData extends UnitData {
  letterhead: LetterheadData;
  regions: RegionData[];
}

/** Professional services: two regions, two hubs each, two business units each. */
export const mainCompany: CompanyData = {
  code: 'VBR',
  name: 'Vaubrune Conseil & Expertise',
  letterhead: {
    legal_form: 'SAS',
    capital_cents: 25_000_000,
    siren: '099999989',
    registry: 'Paris',
    address_line: '12, rue des Jalons',
    postcode: '75002',
    city: 'Paris',
    vat_number: 'FR28099999989',
    professional_body: 'Société inscrite au tableau de l’Ordre des experts-comptables de Paris Île-de-France',
    insurer: 'Mutuelle des Cimes',
    insurance_policy: 'RCP 104 877',
    phone: '01 70 00 00 00',
    email: 'contact@vaubrune.example',
  },
  regions: [
    {
      code: 'PARIS CENT',
      name: 'Paris Centre',
      holidays: 'FR',
      hubs: [
        {
          code: 'HRD',
          name: 'Hub Rive Droite',
          businessUnits: [
            { code: 'P11', name: 'BU Paris Opéra' },
            { code: 'P12', name: 'BU Paris Bastille' },
          ],
        },
        {
          code: 'HRG',
          name: 'Hub Rive Gauche',
          businessUnits: [
            { code: 'P21', name: 'BU Paris Montparnasse' },
            { code: 'P22', name: 'BU Paris Gobelins' },
          ],
        },
      ],
    },
    {
      code: 'GRAND EST',
      name: 'Grand Est',
      holidays: 'FR-ALSACE-MOSELLE',
      hubs: [
        {
          code: 'HAL',
          name: 'Hub Alsace',
          businessUnits: [
            { code: 'E11', name: 'BU Strasbourg' },
            { code: 'E12', name: 'BU Colmar' },
          ],
        },
        {
          code: 'HMO',
          name: 'Hub Moselle',
          businessUnits: [
            { code: 'E21', name: 'BU Metz' },
            { code: 'E22', name: 'BU Thionville' },
          ],
        },
      ],
    },
  ],
};

export const lawFirm: CompanyData = {
  code: 'OLM',
  name: 'Olmeraie Avocats',
  letterhead: {
    legal_form: 'SELARL',
    capital_cents: 5_000_000,
    siren: '099999971',
    registry: 'Lyon',
    address_line: '4, quai des Oliviers',
    postcode: '69002',
    city: 'Lyon',
    vat_number: 'FR71099999971',
    professional_body: 'Société d’avocats au barreau de Lyon',
    insurer: 'Mutuelle des Cimes',
    insurance_policy: 'RCP 220 031',
    phone: '04 70 00 00 00',
    email: 'contact@olmeraie.example',
  },
  regions: [
    {
      code: 'LYON',
      name: 'Lyon',
      holidays: 'FR',
      hubs: [{ code: 'HLY', name: 'Hub Lyon', businessUnits: [{ code: 'L11', name: 'BU Lyon Presqu’île' }] }],
    },
  ],
};
