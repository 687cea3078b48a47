import { readTimeRow, type Known, type WrittenRow } from './timeRows';

const lines = new Map([
  ['TENUE', { kind: 'planned' }],
  ['COMPL', { kind: 'complement' }],
] as const);
const known: Known = {
  missions: new Map([
    ['3200001', { state: 'REA', lines }],
    ['3200002', { state: 'AVV', lines: new Map() }],
    ['3200003', { state: 'PER', lines }],
    ['3200004', { state: 'TER', lines }],
  ]),
  people: new Set(['CB01']),
  today: '2026-11-26',
};
const row = (more: Partial<WrittenRow> = {}): WrittenRow => ({
  mission: '3200001',
  person: 'CB01',
  day: '25/11/2026',
  kind: 'temps',
  quantity: '3,5',
  product: '',
  ...more,
});
const entry = {
  missionNumber: '3200001',
  personCode: 'CB01',
  onDay: '2026-11-25',
  kind: 'time',
  minutes: 210,
  amountCents: 0,
  productCode: null,
};

test.each([
  ['as French people write it', row(), entry],
  ['with an ISO day and a dot', row({ day: '2026-11-25', quantity: '3.50' }), entry],
  ['with spaces and a small code', row({ mission: ' 3200001 ', person: 'cb01', kind: ' Temps ' }), entry],
  ['without a kind', row({ kind: '' }), entry],
  [
    'before the sale, which counts against archiving',
    row({ mission: '3200002' }),
    { ...entry, missionNumber: '3200002' },
  ],
  [
    'expenses',
    row({ kind: 'frais', quantity: '1 234,56' }),
    { ...entry, kind: 'expense', minutes: 0, amountCents: 123_456 },
  ],
  ['on a line of the proposal', row({ product: ' tenue ' }), { ...entry, productCode: 'TENUE' }],
  [
    'expenses of a complement',
    row({ kind: 'frais', quantity: '12', product: 'COMPL' }),
    { ...entry, kind: 'expense', minutes: 0, amountCents: 1200, productCode: 'COMPL' },
  ],
  ['today', row({ day: '26/11/2026' }), { ...entry, onDay: '2026-11-26' }],
])('%s', (_name, written, read) => {
  expect(readTimeRow(written, known)).toEqual({ entry: read });
});

test.each([
  ['mission_unknown', { mission: '3299999' }],
  ['mission_closed', { mission: '3200003' }],
  ['mission_closed', { mission: '3200004' }],
  ['person_unknown', { person: 'ZZ99' }],
  ['day_wrong', { day: '31/02/2026' }],
  ['day_wrong', { day: '25-11-2026' }],
  ['day_ahead', { day: '27/11/2026' }],
  ['kind_unknown', { kind: 'repos' }],
  ['quantity_wrong', { quantity: '' }],
  ['quantity_wrong', { quantity: '0' }],
  ['quantity_wrong', { quantity: '-2' }],
  ['quantity_wrong', { quantity: '24,01' }],
  ['quantity_wrong', { quantity: '=1+1' }],
  ['line_unknown', { product: 'AUTRE' }],
  ['line_unknown', { mission: '3200002', product: 'TENUE' }],
  ['line_takes_no_time', { product: 'COMPL' }],
] as const)('%s for %j', (problem, more) => {
  expect(readTimeRow(row(more), known)).toEqual({ problem });
});
