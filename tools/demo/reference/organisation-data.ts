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
export interface CompanyData extends UnitData {
  regions: RegionData[];
}

/** Professional services: two regions, two hubs each, two business units each. */
export const mainCompany: CompanyData = {
  code: 'VBR',
  name: 'Vaubrune Conseil & Expertise',
  regions: [
    {
      code: 'PARIS CENT',
      name: 'Paris Centre',
      holidays: 'FR',
      hubs: [
        { code: 'HRD', name: 'Hub Rive Droite', businessUnits: [{ code: 'P11', name: 'BU Paris Opéra' }, { code: 'P12', name: 'BU Paris Bastille' }] },
        { code: 'HRG', name: 'Hub Rive Gauche', businessUnits: [{ code: 'P21', name: 'BU Paris Montparnasse' }, { code: 'P22', name: 'BU Paris Gobelins' }] },
      ],
    },
    {
      code: 'GRAND EST',
      name: 'Grand Est',
      holidays: 'FR-ALSACE-MOSELLE',
      hubs: [
        { code: 'HAL', name: 'Hub Alsace', businessUnits: [{ code: 'E11', name: 'BU Strasbourg' }, { code: 'E12', name: 'BU Colmar' }] },
        { code: 'HMO', name: 'Hub Moselle', businessUnits: [{ code: 'E21', name: 'BU Metz' }, { code: 'E22', name: 'BU Thionville' }] },
      ],
    },
  ],
};

export const lawFirm: CompanyData = {
  code: 'OLM',
  name: 'Olmeraie Avocats',
  regions: [
    { code: 'LYON', name: 'Lyon', holidays: 'FR', hubs: [{ code: 'HLY', name: 'Hub Lyon', businessUnits: [{ code: 'L11', name: 'BU Lyon Presqu’île' }] }] },
  ],
};
