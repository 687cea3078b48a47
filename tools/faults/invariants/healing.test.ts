import { violationsOfHealing } from './healing';

const calm = { perSecond: 20, others: 0.1, memory: 1000, descriptors: 200, connections: 20, memoryOf: {} };

test.each([
  ['nothing changed', {}],
  ['a tenth slower', { perSecond: 18 }],
  ['a tenth more of everything', { memory: 1100, descriptors: 220, connections: 22 }],
  ['slower, where others took more of the machine', { perSecond: 5, others: 0.16 }],
  ['a fifth more, for a fifth more people', { perSecond: 24, memory: 1200, descriptors: 240, connections: 24 }],
  ['faster, with less', { perSecond: 40, memory: 100, descriptors: 20, connections: 2 }],
])('%s: as before', (_, change) => expect(violationsOfHealing(calm, { ...calm, ...change })).toEqual([]));

test.each([
  ['slower than a tenth', { perSecond: 17.9 }, '17.9 commands accepted a second, 20 before'],
  [
    'slower, though others took no more than a breath',
    { perSecond: 5, others: 0.15 },
    '5 commands accepted a second, 20 before',
  ],
  ['memory that stays', { memory: 1101 }, 'memory: 1101, 1000 before'],
  ['descriptors that stay open', { descriptors: 221 }, 'descriptors: 221, 200 before'],
  ['more than those served account for', { perSecond: 24, memory: 1321 }, 'memory: 1321, 1000 before'],
  ['connections that nobody closed', { connections: 23 }, 'connections: 23, 20 before'],
])('%s is seen', (_, change, seen) =>
  expect(violationsOfHealing(calm, { ...calm, ...change })).toMatchObject([{ id: 'I17', seen: [seen] }]),
);
