import { graphs } from './graphs';
import { isEdge } from './graph';
import { backOutcome, backTarget, stepsBackOf } from './stepBack';

/** Every way back that any process allows, and every one that what was done since forbids. */
const ways = Object.values(graphs).flatMap((graph) =>
  Object.keys(graph.nodes).flatMap((from) =>
    stepsBackOf(graph, from).map(({ node, effects }) => ({
      way: `${graph.process} ${from} → ${node}`,
      open: effects.length === 0,
      effects,
    })),
  ),
);

test('a request goes back where nothing stands between that stays done', () => {
  expect(
    ways
      .filter(({ open }) => open)
      .map(({ way }) => way)
      .sort(),
  ).toEqual(
    [
      'acceptance kyc → review',
      'acceptance decide → review',
      'acceptance decide → kyc',
      'missionSetup configure → check',
      'otherRequest handle → review',
      'onboarding connect → review',
    ].sort(),
  );
});

test('once it was carried out and answered, each way back names what stays', () => {
  const closed = ways.filter(({ open }) => !open);
  expect(closed.length).toBeGreaterThan(1);
  expect(closed.every(({ way }) => way.includes(' rework → '))).toBe(true);
  const staying = (way: string) => closed.find((one) => one.way === way)?.effects;
  expect(staying('missionSetup rework → check')).toEqual([
    'convertToOrder',
    'createBillingSchedule',
    'activateMission',
    'notifyInitiator',
    'resolve',
  ]);
  expect(staying('acceptance rework → decide')).toEqual(['resolve']);
});

test('each way back is an edge of its graph, under an outcome that says where to', () => {
  expect(isEdge(graphs.acceptance, 'decide', backOutcome('kyc'), 'kyc')).toBe(true);
  expect(isEdge(graphs.acceptance, 'kyc', backOutcome('decide'), 'decide')).toBe(false);
  expect(backTarget(backOutcome('review'))).toBe('review');
  expect([backTarget('returned'), backTarget('backToschool')]).toEqual([null, null]);
});
