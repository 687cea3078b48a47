import { historyWords } from './historyWords';

test.each([
  [
    'accountChanged',
    { fields: ['city', 'clientLeadPartnerId', 'siren'] },
    'Fiche modifiée : ville, responsable de compte, siren, siret ou tva',
  ],
  ['contactChanged', { fields: ['department'] }, 'Contact modifié : service'],
  ['accountCreated', {}, 'Compte créé'],
  ['accountChanged', { fields: ['nobodyKnows'] }, 'Fiche modifiée'],
  ['somethingNew', {}, 'Modification'],
])('%s with %j reads "%s"', (action, data, words) => {
  expect(historyWords({ action, data })).toBe(words);
});
