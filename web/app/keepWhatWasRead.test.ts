import { InfiniteQueryObserver, QueryCache, QueryClient, QueryObserver } from '@tanstack/react-query';
import { Problem } from '../api/problem';
import { keepWhatWasRead } from './keepWhatWasRead';

const failing = (status: number) => Promise.reject(new Problem({ code: 'network', title: 'Rien', status }));

const client = () =>
  new QueryClient({
    queryCache: new QueryCache({ onError: keepWhatWasRead }),
    defaultOptions: { queries: { retry: false, networkMode: 'always' } },
  });

/** Reads twice. @returns what a screen shows then */
async function readTwice(first: () => Promise<unknown>, second: () => Promise<unknown>) {
  const answers = [first, second];
  const observer = new QueryObserver(client(), { queryKey: ['page'], queryFn: () => answers.shift()?.() });
  const leave = observer.subscribe(() => undefined);
  await observer.refetch();
  await observer.refetch();
  const { data, status } = observer.getCurrentResult();
  leave();
  return { data, status };
}

const page = () => Promise.resolve('la page');

test.each([
  ['a server that is not there leaves what was read', 0, 'success'],
  ['so does a proxy without server', 502, 'success'],
  ['a refusal is an answer', 404, 'error'],
  ['a fault of ours is said', 500, 'error'],
])('%s', async (_name, httpStatus, status) => {
  expect(await readTwice(page, () => failing(httpStatus))).toEqual({ data: 'la page', status });
});

test('what was never read cannot stay', async () => {
  expect(
    await readTwice(
      () => failing(0),
      () => failing(0),
    ),
  ).toMatchObject({ data: undefined, status: 'error' });
});

test('who asked for the next page is told that it did not come', async () => {
  const observer = new InfiniteQueryObserver(client(), {
    queryKey: ['list'],
    queryFn: ({ pageParam }) => (pageParam === 1 ? Promise.resolve('début') : failing(0)),
    initialPageParam: 1,
    getNextPageParam: () => 2,
  });
  const leave = observer.subscribe(() => undefined);
  await observer.refetch();
  await observer.fetchNextPage();
  expect(observer.getCurrentResult()).toMatchObject({ isFetchNextPageError: true, data: { pages: ['début'] } });
  leave();
});
