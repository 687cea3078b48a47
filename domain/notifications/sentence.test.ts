import type { NotificationKind } from './kinds';
import { sentenceOf, type NotificationSentence } from './sentence';

test.each<[NotificationKind, Record<string, string>, boolean, NotificationSentence]>([
  ['mention', { messageId: 'm' }, true, 'mentioned'],
  ['message', { messageId: 'm' }, true, 'wrote'],
  ['returned', { node: 'complete' }, false, 'returned'],
  ['assigned', { how: 'reassigned' }, true, 'given'],
  ['delegated', { how: 'delegated' }, true, 'lent'],
  ['delegated', { how: 'returned' }, true, 'cameBack'],
  ['delegated', { how: 'returned' }, false, 'cameBackAlone'],
  ['reminder', { kind: 'firstLook' }, false, 'reminded'],
  ['returned', { kind: 'lastCall' }, false, 'lastCalled'],
  ['escalation', { kind: 'escalateHead' }, false, 'escalated'],
  ['approval', {}, false, 'approvalAsked'],
  ['decided', { outcome: 'approved' }, true, 'approved'],
  ['decided', { outcome: 'questioned', seq: '3' }, true, 'approvalQuestioned'],
  ['decided', { outcome: 'refused' }, true, 'approvalRefused'],
  ['closed', { outcome: 'granted' }, true, 'requestAnswered'],
  ['closed', { outcome: 'refused' }, true, 'requestRefused'],
  ['closed', { outcome: 'unanswered' }, false, 'requestUnanswered'],
  ['delivered', {}, false, 'missionConfigured'],
  ['delivered', { code: 'AA07', label: 'x' }, false, 'groupCreated'],
  ['recalled', {}, false, 'lossRecalled'],
  ['assigned', { how: 'stoodIn' }, false, 'stoodIn'],
  ['absence', { how: 'named' }, true, 'substituteNamed'],
  ['absence', { how: 'begun' }, true, 'substituteBegins'],
  ['absence', { how: 'freed' }, true, 'substituteFreed'],
  ['absence', { how: 'back' }, false, 'absentBack'],
  ['absence', { how: 'recorded' }, true, 'absenceRecorded'],
  ['absence', { how: 'calledOff' }, true, 'absenceCalledOff'],
  ['bulk', { bulkId: 'b' }, false, 'bulkEnded'],
])('%s with %j, by a person: %s, is said as %s', (kind, params, byPerson, sentence) => {
  expect(sentenceOf({ kind, params, byPerson })).toBe(sentence);
});
