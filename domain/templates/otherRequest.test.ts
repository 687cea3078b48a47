import { factsWith, stateWith } from './facts.fixture';
import type { FieldValues } from './field';
import { otherRequestTemplate } from './otherRequest';

const codeFor = (fields: FieldValues, named = factsWith().named) =>
  otherRequestTemplate.maySubmit(
    stateWith(otherRequestTemplate, { fields: { ...stateWith(otherRequestTemplate).fields, ...fields } }),
    factsWith({ named }),
  )?.code ?? null;

test.each<[string, FieldValues, string | null]>([
  ['number and name agree', {}, null],
  ['the name as people write it', { clientName: 'SARL boulangerie des ESSAIS' }, null],
  ['its trade name', { clientName: 'au bon essai' }, null],
  ['the number that the prospect had', { clientNumber: '901 000 0001' }, null],
  [
    'the two swapped (requirement 350)',
    { clientNumber: 'Boulangerie des Essais', clientName: '1000000001' },
    'client_disagrees',
  ],
  ['another client’s number', { clientNumber: '1000000002' }, 'client_disagrees'],
  ['neither opportunity nor mission', { opportunityNumber: '', missionNumber: '' }, 'request_incomplete'],
  ['one of the two is enough', { missionNumber: '' }, null],
])('%s → %s', (_, fields, code) => {
  expect(codeFor(fields)).toBe(code);
});

test.each([
  [{ opportunity: false, mission: null }, 'reference_unknown'],
  [{ opportunity: null, mission: false }, 'reference_unknown'],
  [{ opportunity: null, mission: true }, null],
])('numbers of this client only: %j → %s', (named, code) => {
  expect(codeFor({}, named)).toBe(code);
});
