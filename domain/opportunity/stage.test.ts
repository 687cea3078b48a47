import { DEFAULT_PROBABILITIES, isOpenStage, stages, transitionRule } from './stage';

describe('a move of an opportunity', () => {
  const rules = new Map([
    ['identification → qualification', 'free'],
    ['identification → lost', 'needs_reason'],
    ['qualification → identification', 'needs_reason'],
    ['qualification → proposition', 'free'],
    ['qualification → lost', 'needs_reason'],
    ['proposition → qualification', 'needs_support_request'],
    ['proposition → won', 'by_system'],
    ['proposition → lost', 'needs_loss_request'],
    ['lost → qualification', 'needs_reason'],
  ]);
  const everyPair = stages.flatMap((from) => stages.map((to) => [from, to] as const));

  test.each(everyPair)('%s → %s follows D15 to D17', (from, to) => {
    expect(transitionRule(from, to)).toBe(rules.get(`${from} → ${to}`) ?? 'never');
  });
});

test('won and lost are closed', () => {
  expect(stages.filter(isOpenStage)).toEqual(['identification', 'qualification', 'proposition']);
});

test('probabilities are those of D9', () => {
  expect(stages.map((stage) => DEFAULT_PROBABILITIES[stage])).toEqual([10, 30, 60, 100, 0]);
});
