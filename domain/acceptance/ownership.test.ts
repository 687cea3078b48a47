import type { Holder } from './ownership';
import { beneficialOwners, controlOf, ownershipProblems } from './ownership';

const over40 = { value: 4000, operator: '>' } as const;
const over25 = { value: 2500, operator: '>' } as const;
const holder = (id: string, votesBasisPoints: number, more: Partial<Holder> = {}): Holder => ({
  id, naturalPerson: true, capitalBasisPoints: votesBasisPoints, votesBasisPoints, ...more,
});

describe('control', () => {
  test.each([
    ['exactly 40 % is not flagged', [holder('a', 4000), holder('b', 3000)], []],
    ['40.01 % is, and is the largest', [holder('a', 4001), holder('b', 3000)], [['a', true]]],
    ['45 % beside 55 % are both flagged, one of them the largest', [holder('a', 4500), holder('b', 5500)], [['a', false], ['b', true]]],
    ['two halves are both flagged, neither the largest', [holder('a', 5000), holder('b', 5000)], [['a', false], ['b', false]]],
    ['a company counts', [holder('a', 10_000, { naturalPerson: false })], [['a', true]]],
    ['capital without votes does not', [holder('a', 0, { capitalBasisPoints: 9000 })], []],
    ['nobody, nothing', [], []],
  ] as const)('%s', (_name, holders, flags) => {
    expect(controlOf(holders, over40).map(({ holderId, largest }) => [holderId, largest])).toEqual(flags);
  });

  test('follows the operator of the setting', () => {
    expect(controlOf([holder('a', 4000)], { value: 4000, operator: '>=' })).toHaveLength(1);
  });
});

describe('beneficial owners', () => {
  test.each([
    ['exactly 25 % is none', [holder('a', 2500)], []],
    ['25.01 % of votes', [holder('a', 2501, { capitalBasisPoints: 0 })], ['a']],
    ['25.01 % of capital', [holder('a', 0, { capitalBasisPoints: 2501 })], ['a']],
    ['a company is none, whatever it holds', [holder('a', 9000, { naturalPerson: false })], []],
    ['three thirds are three', [holder('a', 3333), holder('b', 3333), holder('c', 3334)], ['a', 'b', 'c']],
  ])('%s', (_name, holders, owners) => {
    expect(beneficialOwners(holders, over25).map(({ id }) => id)).toEqual(owners);
  });
});

test.each([
  ['that adds up', [holder('a', 6000), holder('b', 4000)], []],
  ['that leaves small holders out', [holder('a', 6000)], []],
  ['with too much capital', [holder('a', 5000, { capitalBasisPoints: 9000 }), holder('b', 5000)], ['capital_over_100']],
  ['with too many votes', [holder('a', 6000, { capitalBasisPoints: 0 }), holder('b', 4001, { capitalBasisPoints: 0 })], ['votes_over_100']],
  ['with a negative share', [holder('a', -1)], ['share_out_of_range']],
  ['with a share above the whole', [holder('a', 10_001)], ['share_out_of_range']],
  ['with a fraction of a basis point', [holder('a', 0.5)], ['share_out_of_range']],
])('a chart %s has problems %j', (_name, holders, problems) => {
  expect(ownershipProblems(holders)).toEqual(problems);
});
