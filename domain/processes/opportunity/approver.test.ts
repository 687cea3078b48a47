import { approversInLine, type Holder } from './approver';

const holders: Holder[] = [
  { userId: 'bu', role: 'bu_head' },
  { userId: 'hub', role: 'hub_director' },
  { userId: 'region', role: 'regional_offer_head' },
];

describe('approver of a proposal (D12)', () => {
  test.each([
    ['esc', 'someone', 'hub'],
    ['expert_conseil', 'someone', 'region'],
    ['other', 'someone', 'bu'],
    ['other', 'bu', 'hub'],
    ['esc', 'hub', 'region'],
    ['expert_conseil', 'region', null],
  ] as const)('%s asked by %s goes to %s', (practice, author, expected) => {
    expect(approversInLine(practice, holders, author)[0]?.userId ?? null).toBe(expected);
  });

  test('goes up when nobody holds the role', () => {
    expect(approversInLine('other', [{ userId: 'region', role: 'regional_offer_head' }], 'x')[0]?.userId).toBe(
      'region',
    );
  });

  test('whoever is next above stands behind, without the level of the author', () => {
    expect(approversInLine('other', holders, 'hub').map(({ userId }) => userId)).toEqual(['bu', 'region']);
  });
});
