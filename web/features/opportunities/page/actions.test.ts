import { actionsOf } from './actions';

const may = (action: string) => ({ action, allowed: true, code: null });
const mayNot = (action: string, code: string) => ({ action, allowed: false, code });

test('at Identification the way on comes first, losing is quiet', () => {
  const actions = actionsOf({
    stage: 'identification',
    permissions: [
      may('moveTo.lost'),
      may('moveTo.qualification'),
      mayNot('moveTo.proposition', 'transition_not_allowed'),
    ],
  });
  expect(actions).toEqual([
    { key: 'toQualification', rank: 'main', barredBy: null },
    { key: 'lose', rank: 'quiet', barredBy: null },
  ]);
});

test('the set-up of a mission is shown before the letter is signed, with what it waits for', () => {
  const actions = actionsOf({ stage: 'proposition', permissions: [mayNot('requestMissionSetup', 'letter_missing')] });
  expect(actions).toEqual([{ key: 'askMissionSetup', rank: 'main', barredBy: 'letter_missing' }]);
});

test('an acceptance that was asked already is not offered again', () => {
  expect(actionsOf({ stage: 'qualification', permissions: [mayNot('requestAcceptance', 'request_exists')] })).toEqual(
    [],
  );
});

test('a lost opportunity can be revived and nothing else', () => {
  const permissions = [
    may('moveTo.qualification'),
    mayNot('moveTo.lost', 'transition_not_allowed'),
    mayNot('edit', 'opportunity_closed'),
  ];
  expect(actionsOf({ stage: 'lost', permissions }).map(({ key }) => key)).toEqual(['revive']);
});
