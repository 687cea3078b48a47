import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import knex from 'knex';
import { openStream } from '../../../api/events/stream';
import { createHub, MOST_STREAMS_OF_A_SESSION } from '../../../api/events/hub';
import { openChangePublisher, type Change, type ChangePublisher } from '../../../db/changes';
import { listenToChanges } from '../../../db/changeListener';
import { openPool } from '../../../db/pool';
import { startTestApi, type TestApi } from '../../support/api';
import type { ApiClient } from '../../support/apiClient';

let api: TestApi;
let publisher: ChangePublisher;
let listener: ReturnType<typeof listenToChanges>;
const hub = createHub();
const fail = (error: unknown) => {
  throw error;
};

beforeAll(async () => {
  api = await startTestApi({ deps: { changes: hub } });
  publisher = openChangePublisher(openPool({ url: api.database.appUrl, name: 'changes', max: 1 }), { onError: fail });
  listener = listenToChanges({
    url: api.database.appUrl,
    onChanges: hub.publish,
    onGap: hub.closeAll,
    onError: () => undefined,
    retryMs: 50,
  });
  await listener.ready;
});
afterAll(async () => {
  await publisher.close();
  await listener.close();
  await api.close();
});

interface Screen {
  heard: { topic: string; id: string; version: number }[];
  ended: boolean;
}

async function openScreen(client: ApiClient): Promise<Screen> {
  const response = await client.fetch('GET', '/events');
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const screen: Screen = { heard: [], ended: false };
  const reading = async () => {
    let text = '';
    for await (const chunk of response.body!) {
      text += Buffer.from(chunk as Uint8Array).toString();
      const events = text.split('\n\n');
      text = events.pop()!;
      for (const event of events)
        if (event.startsWith('data: ')) screen.heard.push(JSON.parse(event.slice(6)) as Screen['heard'][number]);
    }
    screen.ended = true;
  };
  void reading().catch(() => (screen.ended = true));
  return screen;
}

async function eventually(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300 && !isTrue(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isTrue()).toBe(true);
}

const change = (topic: string, id: string, buId: string, companyId = api.firm.companyId): Change => ({
  companyId,
  buId,
  topic,
  id,
  version: 2,
});

test('a change reaches the screens that may see it, through the database, and no other', async () => {
  const { firm } = api;
  const anna = await openScreen(await api.login(firm.people.anna));
  const nina = await openScreen(await api.login(firm.people.nina));
  const stranger = await openScreen(await api.login(firm.people.other));
  const wide = await api.login(firm.people.bruno);
  await wide.post('/me/profile', { body: { profile: '360' } });
  const bruno = await openScreen(wide);

  publisher.publishChange(change('opportunity', 'o-rennes', firm.bu.rennes));
  publisher.publishChange(change('opportunity', 'o-nice', firm.bu.nice));
  publisher.publishChange(change('task', 't-nice', firm.bu.nice));
  publisher.publishChange(change('account', 'a-other', firm.bu.other, firm.otherCompanyId));
  await eventually(() => stranger.heard.length === 1 && nina.heard.length === 2 && bruno.heard.length === 2);

  const ids = ({ heard }: Screen) => heard.map(({ id }) => id);
  expect(ids(anna)).toEqual(['o-rennes']);
  expect(ids(nina)).toEqual(['o-nice', 't-nice']);
  expect(ids(stranger)).toEqual(['a-other']);
  // The 360° profile opens the CRM across business units, and never tasks.
  expect(ids(bruno)).toEqual(['o-rennes', 'o-nice']);
  expect(anna.heard[0]).toEqual({ topic: 'opportunity', id: 'o-rennes', version: 2 });
});

test('a burst on one record is one piece of news, the newest', async () => {
  const screen = await openScreen(await api.login(api.firm.people.anna));
  for (let version = 1; version <= 200; version += 1)
    publisher.publishChange({ ...change('account', 'burst', api.firm.bu.rennes), version });
  for (let i = 0; i < 100; i += 1) publisher.publishChange(change('account', `many-${i}`, api.firm.bu.rennes));
  await eventually(() => screen.heard.length === 101);
  expect(screen.heard.filter(({ id }) => id === 'burst')).toEqual([{ topic: 'account', id: 'burst', version: 200 }]);
});

test('the stream ends with the session', async () => {
  const client = await api.login(api.firm.people.anna);
  const screen = await openScreen(client);
  await client.post('/auth/logout');
  await eventually(() => screen.ended);
});

test('a session that opens too many streams keeps the newest: the oldest is told that it gives way, and ends', async () => {
  const client = await api.login(api.firm.people.anna);
  const first = await client.fetch('GET', '/events');
  const second = await openScreen(client);
  const another = await openScreen(await api.login(api.firm.people.anna));
  for (let open = 2; open <= MOST_STREAMS_OF_A_SESSION; open += 1) await openScreen(client);
  // Read to its end: it has one.
  expect(await first.text()).toBe(': open\n\nevent: gaveWay\ndata: {}\n\n');

  publisher.publishChange(change('account', 'of-many', api.firm.bu.rennes));
  await eventually(() => second.heard.length === 1 && another.heard.length === 1);
  expect([second.ended, another.ended]).toEqual([false, false]);
});

test('a change of profile is heard at once', async () => {
  const client = await api.login(api.firm.people.anna);
  const screen = await openScreen(client);
  await client.post('/me/profile', { body: { profile: '360' } });
  await eventually(() => {
    publisher.publishChange(change('opportunity', 'o-nice-2', api.firm.bu.nice));
    return screen.heard.some(({ id }) => id === 'o-nice-2');
  });
});

test('when the listening connection was lost, streams end: what was missed is fetched again', async () => {
  const screen = await openScreen(await api.login(api.firm.people.anna));
  const owner = knex({ client: 'pg', connection: api.database.ownerUrl, pool: { min: 0, max: 1 } });
  await owner.raw(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'jalon-listener' AND datname = current_database()",
  );
  await eventually(() => screen.ended);
  const again = await openScreen(await api.login(api.firm.people.anna));
  await eventually(() => {
    publisher.publishChange(change('account', 'after', api.firm.bu.rennes));
    return again.heard.some(({ id }) => id === 'after');
  });
  await owner.destroy();
});

describe('one stream', () => {
  class FakeResponse {
    written: string[] = [];
    ended = false;
    writableLength = 0;
    private closed: (() => void) | undefined;
    on = (_event: string, listener: () => void) => (this.closed = listener);
    writeHead = () => this;
    write = (text: string) => this.written.push(text);
    end = () => {
      this.ended = true;
    };
    leave = () => this.closed?.();
  }
  const open = (who: () => unknown, response = new FakeResponse()) => {
    const changes = createHub();
    const person = { companyId: 'c', bus: ['b'], profile: 'main' };
    openStream(response as never, {
      changes,
      sessionId: 's',
      person: person as never,
      whoNow: () => Promise.resolve(who() as never),
      onError: () => undefined,
      heartbeatMs: 20,
    });
    return { changes, response, person };
  };
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const news: Change = { companyId: 'c', buId: 'b', topic: 'account', id: 'a', version: 1 };

  test('beats, so that proxies and screens know it lives', async () => {
    const { response, person } = open(() => person);
    await wait(70);
    expect(response.written.filter((text) => text.startsWith(': still here')).length).toBeGreaterThanOrEqual(2);
    response.leave();
  });

  test('ends at the next beat when its person is disabled', async () => {
    const { response, changes } = open(() => null);
    await wait(60);
    expect(response.ended).toBe(true);
    const { length } = response.written;
    changes.publish([news]);
    expect(response.written).toHaveLength(length);
  });

  test('cuts off a screen that reads nothing: what it will not read is kept for nobody', async () => {
    const changes = createHub();
    const person = { userId: 'u', companyId: 'c', bus: ['b'], profile: 'main' } as never;
    const server = createServer((_request, response) =>
      openStream(response, {
        changes,
        sessionId: 's',
        person,
        whoNow: () => Promise.resolve(person),
        onError: () => undefined,
      }),
    );
    const cut = new Promise((resolve) => server.on('connection', (socket) => socket.on('close', () => resolve('cut'))));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const screen = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined);
    screen.pause().write('GET / HTTP/1.1\r\nHost: jalon\r\n\r\n');
    // More than the two sockets hold between them.
    const long = { ...news, id: 'x'.repeat(64 * 1024) };
    for (let sent = 0; sent < 300; sent += 1) {
      changes.publish([long]);
      await wait(2);
    }
    expect(await Promise.race([cut, wait(3000)])).toBe('cut');
    screen.destroy();
    server.close();
  });
});
