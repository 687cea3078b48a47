import { actionsOf } from './actions';

const may = (action: string) => ({ action, allowed: true, code: null });
const acceptance = { state: 'none' as const, requestId: null, validUntil: null };
const mayNot = (action: string, code: string) => ({ action, allowed: false, code });

test('at Identification the way on comes first, losing is quiet', () => {
  const actions = actionsOf({
    stage: 'identification',
    proposal: null,
    acceptance,
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

const proposal = { id: 'p', number: 'EME27000001', state: 'draft', total: { amount: '1.00', currency: 'EUR' } };

test('before the letter is signed the way on is the proposal, and the set-up says what it waits for', () => {
  const permissions = [mayNot('requestMissionSetup', 'letter_missing')];
  expect(actionsOf({ stage: 'proposition', proposal, acceptance, permissions })).toEqual([
    { key: 'openProposal', rank: 'main', barredBy: null },
    { key: 'askMissionSetup', rank: 'next', barredBy: 'letter_missing' },
  ]);
});

test('once the letter is signed the way on is the set-up of the mission', () => {
  const actions = actionsOf({ stage: 'proposition', proposal, acceptance, permissions: [may('requestMissionSetup')] });
  expect(actions).toEqual([{ key: 'askMissionSetup', rank: 'main', barredBy: null }]);
});

test('an acceptance that was asked already is not offered again', () => {
  expect(
    actionsOf({
      stage: 'qualification',
      proposal: null,
      acceptance,
      permissions: [mayNot('requestAcceptance', 'request_exists')],
    }),
  ).toEqual([]);
});

test('a lost opportunity can be revived and nothing else', () => {
  const permissions = [
    may('moveTo.qualification'),
    mayNot('moveTo.lost', 'transition_not_allowed'),
    mayNot('edit', 'opportunity_closed'),
  ];
  expect(actionsOf({ stage: 'lost', proposal: null, acceptance, permissions }).map(({ key }) => key)).toEqual([
    'revive',
  ]);
});

test('an acceptance that is granted is reused, not offered again (D18)', () => {
  const granted = { ...acceptance, state: 'granted' as const };
  const permissions = [may('requestAcceptance')];
  expect(actionsOf({ stage: 'qualification', proposal: null, acceptance: granted, permissions })).toEqual([]);
  expect(actionsOf({ stage: 'qualification', proposal: null, acceptance, permissions })).toHaveLength(1);
});

test('while the acceptance can be asked, it is what to do first', () => {
  const permissions = [may('moveTo.proposition'), may('requestAcceptance'), may('moveTo.lost')];
  expect(actionsOf({ stage: 'qualification', proposal: null, acceptance, permissions })).toEqual([
    { key: 'askAcceptance', rank: 'main', barredBy: null },
    { key: 'toProposition', rank: 'next', barredBy: null },
    { key: 'lose', rank: 'quiet', barredBy: null },
  ]);
});
