import { historyWords } from './historyWords';

test.each<[string, object, string, (string | null)?]>([
  [
    'accountChanged',
    { fields: ['city', 'clientLeadPartnerId', 'siren', 'leftOn'] },
    'Fiche modifiée : ville, responsable de compte, SIREN, fin de la relation',
  ],
  ['contactChanged', { fields: ['department'] }, 'Contact modifié : service'],
  ['accountCreated', {}, 'Compte créé'],
  ['accountChanged', { fields: ['nobodyKnows'] }, 'Fiche modifiée'],
  ['somethingNew', {}, 'Modification'],
  ['documentDeposited', { kind: 'kbis' }, 'Document déposé (Kbis.pdf)', 'Kbis.pdf'],
  ['contactChanged', { fields: ['department'] }, 'Contact modifié (Jeanne Riou) : service', 'Jeanne Riou'],
])('%s with %j reads "%s"', (action, data, words, about = null) => {
  expect(historyWords({ action, about, data: { ...data } })).toBe(words);
});
