import { translate } from './translate';
import type { WireCompany } from './wire';

const siege = {
  siret: '09999900500012',
  adresse: 'BATIMENT B 14 RUE DES FORGES 69007 LYON',
  complement_adresse: 'BATIMENT B',
  code_postal: '69007',
  libelle_commune: 'LYON',
};
const company: WireCompany = {
  siren: '099999005',
  nom_raison_sociale: 'ATELIERS BRUMEVAL',
  nature_juridique: '5710',
  siege,
};
const read = (change: Partial<WireCompany>) => translate({ siren: '099999005' }, [{ ...company, ...change }]);

test('puts the complement of an address on its own line', () => {
  expect(read({})).toMatchObject({
    company: { headOffice: { addressLines: ['BATIMENT B', '14 RUE DES FORGES'], postcode: '69007', city: 'LYON' } },
  });
});

test.each([
  ['25.62B', { code: '25.62B', nomenclature: 'NAFRev2' }],
  ['47.73Z', { code: '47.73Z', nomenclature: 'NAFRev2' }],
  ['47.73Y', { code: '47.73Y', nomenclature: 'NAF2025' }],
  ['01.11G', { code: '01.11G', nomenclature: 'NAF2025' }],
  ['0111Z', { code: '01.11Z', nomenclature: 'NAFRev2' }],
  ['', null],
  ['[NON-DIFFUSIBLE]', null],
  ['47.73', null],
])('reads the APE code %p with the nomenclature its last letter tells', (activite_principale, apeCode) => {
  expect(read({ activite_principale })).toMatchObject({ company: { apeCode } });
});

test.each([
  [
    'a struck-off trade name',
    { siege: { ...siege, nom_commercial: 'SUPPRESSION DU NOM COMMERCIAL' } },
    { kind: 'found', company: { tradeName: null } },
  ],
  [
    'a trade name equal to the legal name',
    { siege: { ...siege, nom_commercial: 'ATELIERS BRUMEVAL' } },
    { kind: 'found', company: { tradeName: null } },
  ],
  [
    'a sign when there is no trade name',
    { siege: { ...siege, liste_enseignes: [null, 'BRUMEVAL'] } },
    { kind: 'found', company: { tradeName: 'BRUMEVAL' } },
  ],
  ['a diffusion status nobody knows', { statut_diffusion: 'N' }, { kind: 'notDiffusible', state: 'active' }],
  [
    'a withheld name in spite of an open status',
    { nom_raison_sociale: '[NON-DIFFUSIBLE]', statut_diffusion: 'O' },
    { kind: 'notDiffusible' },
  ],
  [
    'a withheld address in spite of an open status',
    { siege: { ...siege, adresse: '[NON-DIFFUSIBLE] 69007 LYON' } },
    { kind: 'found', company: { diffusible: false, headOffice: { city: null } } },
  ],
  ['a head office of another company', { siege: { ...siege, siret: '09999901300016' } }, { kind: 'unknown' }],
  ['a ceased unit', { etat_administratif: 'C' as const }, { kind: 'found', company: { state: 'closed' } }],
])('is careful with %s', (_what, change, expected) => {
  expect(read(change)).toMatchObject(expected);
});

test('finds no company among none', () => {
  expect(translate({ siren: '099999005' }, [])).toEqual({ kind: 'unknown' });
});
