import type { MailToSend } from '../db/effects/mails';
import { mailContent } from './mailContent';

const base: MailToSend = {
  key: 'k', to: 'paul@firm.example', firstName: 'Paul', kind: 'acceptance', caseId: '3f6d3a52-0000-4000-8000-000000000001', caseNumber: 'DEM0000042', caseTitle: 'Acceptation', opportunityId: null, accountName: 'Boulangerie Florin',
  dueAt: new Date('2026-11-24T13:36:00Z'), holderName: null, actorName: null, standsInFor: null, missionNumber: null, proposalNumber: null, proposalCents: 0, message: null, loss: null, question: null, approvalReasons: [], decisionComment: null,
  refusedLines: [{ key: 'kbis', reasonCode: 'missing_document', comment: 'Moins de trois mois' }],
  mail: { template: 'taskReminder', toUserId: 'u', params: { node: 'complete', kind: 'reminder' } },
};
const textOf = (more: Partial<MailToSend>) => mailContent({ ...base, ...more }, 'https://jalon.example').text;

test('a requester who is silent is told again which papers are missing, by their names', () => {
  expect(textOf({})).toMatch(/- Extrait KBIS : .+ \(Moins de trois mois\)/);
});

test('what comes back is said by the names of its lines too', () => {
  expect(textOf({ mail: { template: 'requestReturned', toUserId: 'u', params: {} } })).toMatch(/- Extrait KBIS : .+ \(Moins de trois mois\)/);
});

test('whoever checks the papers is reminded of the task, not of papers that are not theirs to bring', () => {
  expect(textOf({ mail: { template: 'taskReminder', toUserId: 'u', params: { node: 'review', kind: 'reminder' } } })).not.toContain('KBIS');
});
