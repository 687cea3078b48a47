import { requestStatuses } from '../../contracts/requests/statuses';
import { caseKinds } from '../../domain/cases/kinds';
import { opportunityFields } from '../../contracts/opportunities/fields';
import { stages } from '../../contracts/opportunities/stages';
import { proposal } from '../../contracts/proposals/proposal';
import { consequenceKeys, provenanceKeys } from '../../domain/said/keys';
import type { ClientFile } from '../../domain/processes/request/facts';
import type { TemplateField } from '../../domain/templates/field';
import { templates } from '../../domain/templates/registry';
import { fr } from './resources';
import { fieldLabel, sayTimeline } from './said';

const { said } = fr;

const all = Object.values(templates);
const client = { legalStructure: 'legal_person', legalForm: '5710' } as ClientFile;
const checklistKeys = all.flatMap(({ checklist }) =>
  checklist(client, { paymentMethod: 'direct_debit' }).map(({ key }) => key),
);
/** `{ acceptance: { variant: { new_client: … } } }` for the fields that the pick keeps. */
const byField = (pick: (field: TemplateField) => readonly string[]) =>
  all.flatMap(({ kind, fields }) =>
    fields.flatMap((field) => pick(field).map((option) => `${kind}.${field.key}${option}`)),
  );
const paths = (tree: object, prefix = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : paths(value as object, `${prefix}${key}.`),
  );

test.each([
  ['consequence', said.consequence, consequenceKeys],
  ['provenance', said.provenance, provenanceKeys],
  ['stage', said.stage, stages],
  ['proposalState', said.proposalState, proposal.shape.state.options],
  ['template', said.template, caseKinds.filter((kind) => kind !== 'opportunity')],
  ['requestStatus', said.requestStatus, requestStatuses],
])('every %s that the server may send has a French text, and none is left over', (_, texts, keys) => {
  expect(Object.keys(texts).sort()).toEqual([...keys].sort());
});

test.each([
  ['model', paths(said.model), all.flatMap(({ models }) => models.map(({ key }) => key))],
  ['choice', paths(said.choice), byField(({ options = [] }) => options.map((option) => `.${option}`))],
  [
    'section',
    paths(said.section),
    [...new Set(all.flatMap(({ kind, fields }) => fields.flatMap((f) => (f.section ? [`${kind}.${f.section}`] : []))))],
  ],
  ['hint', paths(said.hint), byField(({ hint }) => (hint === true ? [''] : []))],
])('every %s of a template has a French text, and none is left over', (_, texts, keys) => {
  expect([...texts].sort()).toEqual([...keys].sort());
});

test('every field of a template has a French name', () => {
  const named = paths(said.field);
  expect(byField(() => ['']).filter((field) => !named.includes(field))).toEqual([]);
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
    'Stade : Identification → Qualification',
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
  [
    'itemRefused',
    { line: 'kbis', reasonCode: 'expired_document', comment: 'Il date de mars' },
    'Ligne refusée : Extrait KBIS : Pièce expirée ou de plus de trois mois : « Il date de mars »',
  ],
  ['taskCompleted', { node: 'review', outcome: 'returned' }, 'Tâche terminée : Contrôler les pièces, à compléter'],
  [
    'requestRefused',
    { reasonCodes: 'risk_too_high,conflict_of_interest' },
    'Demande refusée : Niveau de risque trop élevé, Conflit d’intérêt ou d’indépendance',
  ],
  ['requestWaits', { cause: 'request', number: 'DEM0000442' }, 'En attente de DEM0000442'],
  ['carriedOut', { step: 'issueCreditNote' }, 'Traitement effectué : Avoir émis'],
])('%s with %j is told as a sentence', (key, params, words) => {
  expect(sayTimeline({ key, params })).toBe(words);
});

test('a field is named as the house names it', () => {
  expect(fieldLabel('opportunity.amount')).toBe('Montant');
});
