import { requestStatuses } from '../../contracts/requests';
import { caseKinds } from '../../domain/cases/kinds';
import { opportunityFields, stages } from '../../contracts/opportunities';
import { proposal } from '../../contracts/proposals';
import { checklistFor } from '../../domain/processes/request/checklists';
import { consequenceKeys, provenanceKeys, timelineKeys, waitingKeys } from '../../domain/said/keys';
import said from './fr/said.json';
import { fieldLabel, sayTimeline } from './said';

const checklistKeys = (['acceptance', 'missionSetup'] as const).flatMap((template) =>
  checklistFor(template, { legalStructure: 'legal_person', paymentMethod: 'direct_debit' }).map(({ key }) => key),
);

test.each([
  ['timeline', said.timeline, timelineKeys],
  ['waiting', said.waiting, waitingKeys],
  ['consequence', said.consequence, consequenceKeys],
  ['provenance', said.provenance, provenanceKeys],
  ['stage', said.stage, stages],
  ['proposalState', said.proposalState, proposal.shape.state.options],
  ['template', said.template, caseKinds.filter((kind) => kind !== 'opportunity')],
  ['requestStatus', said.requestStatus, requestStatuses],
])('every %s that the server may send has a French text, and none is left over', (_, texts, keys) => {
  expect(Object.keys(texts).sort()).toEqual([...keys].sort());
});

test('every field that a gate may ask has a French name', () => {
  const named = Object.keys(said.field.opportunity);
  expect(Object.keys(opportunityFields.shape).filter((field) => !named.includes(field))).toEqual([]);
  expect(checklistKeys.filter((key) => !(key in said.field.checklist))).toEqual([]);
});

test.each([
  [
    'stageChanged',
    { from: 'identification', to: 'qualification', reason: '', comment: '' },
    'Étape : Identification → Qualification',
  ],
  [
    'stageChangedBack',
    { from: 'qualification', to: 'identification', reason: 'Besoin à préciser' },
    'Retour : Qualification → Identification : « Besoin à préciser »',
  ],
  [
    'fieldsChanged',
    { count: 2, fields: 'amountCents,currency,closingOn' },
    'Informations modifiées : Montant, Date de clôture',
  ],
])('%s with %j is told as a sentence', (key, params, words) => {
  expect(sayTimeline({ key, params })).toBe(words);
});

test('a field is named as the house names it', () => {
  expect(fieldLabel('opportunity.amount')).toBe('Montant');
});
