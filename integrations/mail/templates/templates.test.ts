import type { MailContent } from '../port';
import {
  approvalAsked,
  approvalDecided,
  bankDetailsRecorded,
  digest,
  escalation,
  groupCreated,
  lossRecalled,
  messagePosted,
  missionConfigured,
  requestDecided,
  requestReturned,
  taskGiven,
  taskReminder,
  tasksHanded,
} from '.';

const url = 'https://jalon.example/demandes/DEM0000042';
const hostile = 'Paul <b onclick="x()">&\r\nBcc: tous@exemple.fr\u202E';
/** Every template, with the same text wherever a person or another system chose it. */
const mails = (name: string): Record<string, MailContent> => ({
  taskReminder: taskReminder({
    firstName: name,
    standsInFor: null,
    taskTitle: name,
    caseNumber: 'DEM0000042',
    dueAt: '2026-11-24T13:36:00Z',
    expected: [],
    closesAt: null,
    moment: 'soon',
    url,
  }),
  taskGiven: taskGiven({
    firstName: name,
    standsInFor: null,
    how: 'delegated',
    actorName: name,
    taskTitle: name,
    caseNumber: 'DEM0000042',
    dueAt: '2026-11-24T13:36:00Z',
    url,
  }),
  tasksHanded: tasksHanded({ firstName: name, actorName: name, lines: [name], more: 2, url }),
  digest: digest({ firstName: name, lines: [name], more: 2, url }),
  escalation: escalation({
    firstName: name,
    taskTitle: name,
    caseNumber: 'DEM0000042',
    holderName: name,
    dueAt: '2026-11-24T13:36:00Z',
    to: 'supervisor',
    url,
  }),
  requestReturned: requestReturned({
    firstName: name,
    standsInFor: null,
    requestNumber: 'DEM0000042',
    requestTitle: name,
    expected: [name],
    closesAt: '2026-12-08T17:00:00Z',
    url,
  }),
  messagePosted: messagePosted({
    firstName: name,
    requestNumber: 'DEM0000042',
    requestTitle: name,
    authorName: name,
    body: name,
    task: name,
    url,
  }),
  notePosted: messagePosted({
    firstName: name,
    requestNumber: 'DEM0000042',
    requestTitle: name,
    authorName: name,
    body: null,
    task: null,
    url,
  }),
  lossRecalled: lossRecalled({
    firstName: name,
    opportunityNumber: 'OPP0000042',
    opportunityName: name,
    accountName: name,
    lossReason: name,
    competitor: name,
    url,
  }),
  missionConfigured: missionConfigured({
    firstName: name,
    missionNumber: '3900001',
    accountName: name,
    requestNumber: 'DEM0000042',
    url,
  }),
  groupCreated: groupCreated({ firstName: name, code: 'AA07', label: name, requestNumber: 'DEM0000042', url }),
  bankDetailsRecorded: bankDetailsRecorded({ firstName: name, accountName: name, requestNumber: 'DEM0000042', url }),
  approvalAsked: approvalAsked({
    firstName: name,
    standsInFor: null,
    proposalNumber: 'EME27000001',
    accountName: name,
    totalCents: 1_248_050,
    reasons: [name],
    url,
  }),
  approvalDecided: approvalDecided({
    firstName: name,
    proposalNumber: 'EME27000001',
    accountName: name,
    outcome: 'refused',
    comment: name,
    url,
  }),
  requestDecided: requestDecided({
    firstName: name,
    requestNumber: 'DEM0000042',
    requestTitle: name,
    outcome: 'refused',
    reason: name,
    reopensUntil: null,
    url,
  }),
});
const names = Object.keys(mails(''));

test.each(names)('%s keeps hostile text as text: no tag, no header, no turned line', (name) => {
  const { subject, text, html } = mails(hostile)[name]!;
  expect(subject).not.toMatch(/[\p{Cc}\u202E]/u);
  expect(text).not.toMatch(/^Bcc:|\u202E/mu);
  expect(html).not.toMatch(/<b |onclick="|\u202E/u);
  expect(html).toContain('&#60;b onclick=&#34;x()&#34;&#62;&#38;');
});

test.each(names)('%s says in both forms where to answer (D32)', (name) => {
  const { text, html } = mails('Paul')[name]!;
  expect(text).toMatch(new RegExp(`répondez ici[^]*${url}\n$`));
  expect(html).toContain(`<a href="${url}">répondez ici</a>`);
});

test('tells an instant in Paris time and an amount in euros', () => {
  expect(mails('Paul').taskReminder!.text).toContain('À terminer avant : mardi 24 novembre 2026 à 14:36');
  expect(mails('Paul').approvalAsked!.text).toMatch(/Total HT : 12\s480,50\s€/);
});

test('tells the head of the BU that the supervisor was warned first', () => {
  const { text } = escalation({
    firstName: 'Paul',
    taskTitle: 'Contrôle',
    caseNumber: 'DEM0000042',
    holderName: null,
    dueAt: '2026-11-24T13:36:00Z',
    to: 'businessUnitHead',
    url,
  });
  expect(text).toContain('malgré un premier signalement');
  expect(text).toContain('Prise en charge par : personne pour l’instant');
});

test.each([
  ['resolved', 'Demande résolue'],
  ['refused', 'Demande refusée'],
  ['cancelled', 'Demande annulée'],
  ['unanswered', 'Demande close sans réponse'],
] as const)('a request %s is told as such, without an empty reason', (outcome, subject) => {
  const mail = requestDecided({
    firstName: 'Paul',
    requestNumber: 'DEM0000042',
    requestTitle: 'Avoir',
    outcome,
    reason: null,
    reopensUntil: null,
    url,
  });
  expect(mail.subject).toBe(`${subject} : Avoir (DEM0000042)`);
  expect(mail.text).not.toContain('Motif');
});

test.each([
  ['reassigned', 'Léa', 'Léa vous a confié une tâche.'],
  ['delegated', 'Léa', 'Léa vous a délégué une tâche pour avis'],
  ['returned', 'Léa', 'Léa vous a rendu la tâche'],
  ['returned', null, 'Une tâche que vous aviez déléguée vous revient : elle est restée sans réponse.'],
] as const)('a task %s by %s says so', (how, actorName, said) => {
  expect(
    taskGiven({
      firstName: 'Paul',
      standsInFor: null,
      how,
      actorName,
      taskTitle: 'Avoir',
      caseNumber: 'DEM0000042',
      dueAt: '2026-11-24T13:36:00Z',
      url,
    }).text,
  ).toContain(said);
});

test('a digest counts what it holds and what it leaves out', () => {
  const of = (lines: string[], more: number) => digest({ firstName: 'Paul', lines, more, url }).subject;
  expect([of(['a'], 0), of(['a', 'b'], 0), of(['a'], 4)]).toEqual([
    'Votre récapitulatif : une notification',
    'Votre récapitulatif : 2 notifications',
    'Votre récapitulatif : 5 notifications',
  ]);
});

test('refuses to link to anything but an http address', () => {
  expect(() =>
    taskReminder({
      firstName: 'Paul',
      standsInFor: null,
      taskTitle: 'x',
      caseNumber: 'x',
      dueAt: '2026-11-24T13:36:00Z',
      expected: [],
      closesAt: null,
      moment: 'soon',
      url: 'javascript:alert(1)',
    }),
  ).toThrow(TypeError);
});
