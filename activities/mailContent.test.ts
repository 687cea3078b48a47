import type { MailToSend } from '../db/effects/mails';
import { mailContent } from './mailContent';

const base: MailToSend = {
  key: 'k',
  to: 'paul@firm.example',
  firstName: 'Paul',
  kind: 'acceptance',
  caseId: '3f6d3a52-0000-4000-8000-000000000001',
  caseNumber: 'DEM0000042',
  caseTitle: 'Acceptation',
  opportunityId: null,
  accountName: 'Boulangerie Florin',
  dueAt: new Date('2026-11-24T13:36:00Z'),
  taskTitle: null,
  closesAt: null,
  reopensUntil: null,
  holderName: null,
  actorName: null,
  standsInFor: null,
  missionNumber: null,
  proposalNumber: null,
  proposalCents: 0,
  message: null,
  loss: null,
  question: null,
  approvalReasons: [],
  decisionComment: null,
  refusedLines: [{ key: 'kbis', reasonCode: 'missing_document', comment: 'Moins de trois mois' }],
  mail: { template: 'taskReminder', toUserId: 'u', params: { node: 'complete', kind: 'reminder' } },
};
const textOf = (more: Partial<MailToSend>) => mailContent({ ...base, ...more }, 'https://jalon.example').text;

test('a requester who is silent is told again which papers are missing, by their names', () => {
  expect(textOf({})).toMatch(/- Extrait KBIS : .+ \(Moins de trois mois\)/);
});

test('what comes back is said by the names of its lines too', () => {
  expect(textOf({ mail: { template: 'requestReturned', toUserId: 'u', params: {} } })).toMatch(
    /- Extrait KBIS : .+ \(Moins de trois mois\)/,
  );
});

test('whoever checks the papers is reminded of the task, not of papers that are not theirs to bring', () => {
  expect(
    textOf({ mail: { template: 'taskReminder', toUserId: 'u', params: { node: 'review', kind: 'reminder' } } }),
  ).not.toContain('KBIS');
});

test('every chaser says on which day silence closes the request, and the last one says that it is the last', () => {
  const closesAt = new Date('2026-12-08T17:00:00Z');
  const last = mailContent(
    {
      ...base,
      closesAt,
      mail: { template: 'taskReminder', toUserId: 'u', params: { node: 'complete', kind: 'lastCall' } },
    },
    'https://jalon.example',
  );
  expect(last.subject).toContain('Dernier rappel');
  for (const text of [
    last.text,
    textOf({ closesAt }),
    textOf({ closesAt, mail: { template: 'requestReturned', toUserId: 'u', params: {} } }),
  ])
    expect(text).toContain('sera close le : mardi 8 décembre 2026 à 18:00');
  expect(textOf({})).not.toContain('sera close');
});

test('whoever holds it past its time is told so, and what is still missing', () => {
  const late = mailContent(
    {
      ...base,
      mail: { template: 'taskReminder', toUserId: 'u', params: { node: 'complete', kind: 'escalateSupervisor' } },
    },
    'https://jalon.example',
  );
  expect([late.subject, late.text]).toEqual([
    expect.stringContaining('Délai dépassé'),
    expect.stringMatching(/a dépassé son délai[^]*- Extrait KBIS/),
  ]);
});

test('whoever stayed silent is told that it is closed, and until when they may reopen it', () => {
  const text = textOf({
    reopensUntil: new Date('2026-12-15T17:00:00Z'),
    mail: { template: 'requestDecided', toUserId: 'u', params: { outcome: 'unanswered' } },
  });
  expect(text).toContain('votre demande est close');
  expect(text).toContain('rouverte jusqu’au : mardi 15 décembre 2026 à 18:00');
});
