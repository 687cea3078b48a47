import { QueryClient } from '@tanstack/react-query';
import { neverOlder } from './neverOlder';

const queryKey = ['proposal', 'p'];
const cache = () => new QueryClient({ defaultOptions: { queries: { structuralSharing: neverOlder, retry: false } } });

/** A reading that has left and is answered when the test says so. */
function slowReading(client: QueryClient) {
  let answer: (data: unknown) => void = () => undefined;
  const read = client.query({ queryKey, queryFn: () => new Promise((resolve) => (answer = resolve)) });
  return { read, answer: (data: unknown) => answer(data) };
}

test('a reading that left before a command does not take back what the command answered', async () => {
  const client = cache();
  client.setQueryData(queryKey, { id: 'p', version: 4, state: 'draft' });
  const { read, answer } = slowReading(client);
  client.setQueryData(queryKey, { id: 'p', version: 5, state: 'approved' });
  answer({ id: 'p', version: 4, state: 'draft' });
  await read;
  expect(client.getQueryData(queryKey)).toEqual({ id: 'p', version: 5, state: 'approved' });
});

test.each([
  ['a newer version', { id: 'p', version: 4 }, { id: 'p', version: 5 }],
  [
    'the same version, read anew: what others may do has changed',
    { id: 'p', version: 4, mine: false },
    { id: 'p', version: 4, mine: true },
  ],
  ['a record that was not held', undefined, { id: 'p', version: 1 }],
  ['another record: the account that this one was merged into', { id: 'p', version: 4 }, { id: 'q', version: 1 }],
  ['a list, which has no version', { items: [1], version: 'x' }, { items: [] }],
])('%s replaces what is held', (_, held, arrived) => {
  const client = cache();
  client.setQueryData(queryKey, held);
  client.setQueryData(queryKey, arrived);
  expect(client.getQueryData(queryKey)).toEqual(arrived);
});

test('what did not change keeps its identity', () => {
  const held = { id: 'p', version: 4, lines: [{ id: 'a' }] };
  expect(neverOlder(held, { id: 'p', version: 5, lines: [{ id: 'a' }] })).toMatchObject({ version: 5 });
  expect((neverOlder(held, { id: 'p', version: 5, lines: [{ id: 'a' }] }) as typeof held).lines).toBe(held.lines);
});
