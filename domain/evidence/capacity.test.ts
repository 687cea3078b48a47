import { graphs } from '../processes/graphs';
import { capacityOf, type Acted } from './capacity';

const cast = {
  graph: graphs.acceptance,
  parts: new Map([
    ['claire', 'Demandeur'],
    ['karim', 'Business Support'],
  ]),
};
const act = (type: string, data: Acted['data'] = {}, by: Partial<Acted['by']> = {}): Acted => ({
  type,
  data,
  by: { kind: 'person', userId: 'lea', ...by },
});

test.each([
  ['the task of a node is done as whoever performs it', act('taskCompleted', { node: 'kyc' }), 'Business Support'],
  ['a task of the requester is theirs', act('taskCompleted', { node: 'complete' }), 'Demandeur'],
  ['a task is handed over by who directs the work', act('taskReassigned', { node: 'kyc' }), 'Encadrement'],
  ['lines are judged at the desk', act('itemJudged'), 'Business Support'],
  [
    'what is no task is done as what one is to the case',
    act('requestSubmitted', {}, { userId: 'claire' }),
    'Demandeur',
  ],
  [
    'what is added beside the steps, as what one is to the case',
    act('taskAdded', { node: 'adHoc' }, { userId: 'karim' }),
    'Business Support',
  ],
  ['a colleague who is nothing else to it', act('requestLinked'), 'Collaborateur de la BU'],
  ['the process', act('requestClosed', {}, { kind: 'system', userId: null }), 'Processus'],
  [
    'a substitute is said to be one',
    act('taskCompleted', { node: 'kyc' }, { kind: 'substitute' }),
    'Business Support (remplaçant)',
  ],
])('%s', (_, acted, words) => {
  expect(capacityOf(acted, cast)).toBe(words);
});
