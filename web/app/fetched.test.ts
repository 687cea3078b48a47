import { fetched } from './fetched';

const lost = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
const page = () => Promise.resolve('page');

test('a page is waited for while the server is out of reach', async () => {
  const tries = [lost, lost, page];
  expect(
    await fetched(
      () => tries.shift()!(),
      () => Promise.resolve(false),
      0,
    ),
  ).toBe('page');
  expect(tries).toEqual([]);
});

test('where the server answers, a chunk that is gone is a new version: the router hears of it', async () => {
  await expect(fetched(lost, () => Promise.resolve(true), 0)).rejects.toThrow(
    'Failed to fetch dynamically imported module',
  );
});
