import { nextProposalState, proposalStates } from './state';

describe('a proposal', () => {
  test.each([
    ['draft', 'submittedFree', 'approved'],
    ['draft', 'submittedForApproval', 'pending_approval'],
    ['pending_approval', 'approved', 'approved'],
    ['pending_approval', 'refused', 'refused'],
    ['approved', 'sent', 'sent'],
    ['sent', 'signed', 'signed'],
    ['refused', 'revised', 'draft'],
    ['draft', 'sent', undefined],
    ['pending_approval', 'sent', undefined],
    ['approved', 'signed', undefined],
    ['refused', 'approved', undefined],
  ] as const)('%s, when %s, becomes %s', (state, event, next) => {
    expect(nextProposalState(state, event)).toBe(next);
  });

  test('goes back to draft at any edit, until it is signed or archived', () => {
    expect(proposalStates.filter((state) => nextProposalState(state, 'revised') === 'draft')).toEqual([
      'draft',
      'pending_approval',
      'approved',
      'sent',
      'refused',
    ]);
  });

  test('can be archived once, signed or not', () => {
    expect(proposalStates.filter((state) => nextProposalState(state, 'archived') === undefined)).toEqual(['archived']);
  });
});
