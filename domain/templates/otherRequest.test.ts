import type { RequestFacts } from '../processes/request/facts';
import { factsWith, stateWith } from './facts.fixture';
import type { FieldValues } from './field';
import { otherRequestTemplate } from './otherRequest';

const codeFor = (fields: FieldValues, facts: Partial<RequestFacts> = {}) =>
  otherRequestTemplate.maySubmit(
    stateWith(otherRequestTemplate, { fields: { ...stateWith(otherRequestTemplate).fields, ...fields } }),
    factsWith(facts),
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
  expect(codeFor({}, { named })).toBe(code);
});

test.each<[string, boolean, FieldValues, string | null]>([
  [
    'a client that has work, which it does not name',
    true,
    { opportunityNumber: '', missionNumber: '' },
    'request_incomplete',
  ],
  ['a client that has none yet', false, { opportunityNumber: '', missionNumber: '' }, null],
  ['a client that has none yet, under a number of another', false, { missionNumber: '' }, 'reference_unknown'],
  [
    'a client that has none yet, under another name',
    false,
    { clientName: 'Autre', opportunityNumber: '', missionNumber: '' },
    'client_disagrees',
  ],
])('about %s', (_, hasWork, fields, code) => {
  const named = { opportunity: fields['opportunityNumber'] === '' ? null : false, mission: null };
  expect(codeFor(fields, { client: { ...factsWith().client, hasWork }, named })).toBe(code);
});
