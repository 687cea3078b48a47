import type { NotificationView } from '../../../contracts/notifications';
import { targetOf } from './target';

const request: NotificationView['about'] = {
  kind: 'acceptance',
  id: 'r',
  number: 'DEM0000001',
  title: 'Acceptation',
  account: 'Noveliane',
  opportunityId: 'o',
};
const none = { about: null, taskId: null, bulkId: null, absence: null, target: null };

test.each<[string, Parameters<typeof targetOf>[0], ReturnType<typeof targetOf>]>([
  [
    'a mention leads to the conversation',
    { ...none, sentence: 'mentioned', about: request },
    { to: '/demandes/$id', params: { id: 'r' }, hash: 'conversation' },
  ],
  [
    'a task that was given, to the inbox',
    { ...none, sentence: 'given', about: request, taskId: 't' },
    { to: '/taches', search: { tache: 't' } },
  ],
  [
    'what came back to the requester, to the request',
    { ...none, sentence: 'returned', about: request, taskId: 't' },
    { to: '/demandes/$id', params: { id: 'r' } },
  ],
  [
    'an approval, to where it is decided',
    { ...none, sentence: 'approvalAsked', about: { ...request, kind: 'proposalApproval' }, taskId: 't' },
    { to: '/taches', search: { tache: 't' } },
  ],
  [
    'its answer, to the opportunity',
    { ...none, sentence: 'approved', about: { ...request, kind: 'proposalApproval' } },
    { to: '/opportunites/$id', params: { id: 'o' } },
  ],
  [
    'a loss to recall, to the opportunity',
    { ...none, sentence: 'lossRecalled', about: { ...request, kind: 'opportunity', opportunityId: null } },
    { to: '/opportunites/$id', params: { id: 'r' } },
  ],
  [
    'a bulk, to its verdicts',
    { ...none, sentence: 'bulkEnded', bulkId: 'b' },
    { to: '/taches', search: { traitement: 'b' } },
  ],
  [
    'an absence, to where it stands',
    {
      ...none,
      sentence: 'substituteBegins',
      absence: { id: 'a', startsOn: '2026-12-07', endsOn: '2026-12-11', tasks: 2, done: 0 },
    },
    { to: '/absences' },
  ],
  [
    'a priority target, to its account',
    { ...none, sentence: 'targetProposed', target: { account: { id: 'c', name: 'Noveliane' }, fiscalYear: 2027 } },
    { to: '/comptes/$id', params: { id: 'c' } },
  ],
  [
    'one out of reach, nowhere',
    { ...none, sentence: 'targetRefused', target: { account: null, fiscalYear: 2027 } },
    null,
  ],
  ['what is out of reach, nowhere', { ...none, sentence: 'given', taskId: 't' }, null],
])('%s', (_name, notification, target) => {
  expect(targetOf(notification)).toEqual(target);
});
