import { concerns, readNews } from './news';

const one = '11111111-1111-4111-8111-111111111111';
const other = '22222222-2222-4222-8222-222222222222';
const news = (topic: string, id = one) => [{ topic, id, version: 2 }];

test.each([
  [['account', one], news('account'), true],
  [['account', one, 'contacts'], news('account'), true],
  [['account', 'list', { q: 'a' }], news('account'), true],
  [['account', other], news('account'), false],
  [['opportunity', one], news('account'), false],
  [['opportunity', 'board'], news('case'), true],
  [['request', one], news('case'), true],
  [['proposal', other], news('case'), true],
  [['opportunity', other], news('case'), true],
  [['task', 'list', {}], news('case'), true],
  [['account', one], news('case'), false],
  [['me'], news('case'), false],
])('query %j, news %j: refetch is %s', (key, items, expected) => {
  expect(concerns(key, items)).toBe(expected);
});

test.each(['{"topic":"case"}', 'null', '3'])('%s is not news', (data) => {
  expect(readNews(data)).toBeNull();
});

test('news carries topic, id and version', () => {
  expect(readNews('{"topic":"case","id":"1","version":7}')).toEqual({ topic: 'case', id: '1', version: 7 });
});
