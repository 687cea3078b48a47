import { proposalStates, type ProposalState } from '../proposal/state';
import { statesThatTakeTime, takesTime } from './timeLines';

const table: readonly (readonly [ProposalState, boolean])[] = [
  ['draft', true],
  ['pending_approval', true],
  ['approved', true],
  ['sent', true],
  ['signed', true],
  ['refused', true],
  ['archived', false],
];

test.each(table)('time on the lines of a proposal that is %s: %s', (state, taken) => {
  expect(takesTime(state)).toBe(taken);
});

test('every state is judged, and a query reads those that take time', () => {
  expect(table.map(([state]) => state).sort()).toEqual([...proposalStates].sort());
  expect(statesThatTakeTime).toEqual(proposalStates.filter((state) => state !== 'archived'));
});
