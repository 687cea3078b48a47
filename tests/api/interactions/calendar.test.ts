/** A person's actions in their own calendar program: read with a secret, until it is replaced or closed. */
import { randomBytes } from 'node:crypto';
import { company, created, openBench, refused, type Bench } from '../accounts/bench';

let bench: Bench;
let accountId: string;
const now = new Date('2026-11-25T09:00:00Z');

beforeAll(async () => {
  bench = await openBench({ deps: { clock: () => now } });
  accountId = (await created(bench.anna, company('732829320', { tradeName: 'Quai; et, fils' }))).body.id;
});
afterAll(() => bench.close());

const drawn = () => randomBytes(32).toString('base64url');
const set = (secret: string | null) => bench.anna.post('/me/calendar-feed', { body: { secret } });
const read = (secret: string) => bench.api.anonymous().get<string>(`/calendar.ics?secret=${secret}`);

test('a feed shows what its person has to do, and nothing of anybody else', async () => {
  const secret = drawn();
  expect(await bench.anna.get('/me/calendar-feed')).toMatchObject({ body: { since: null } });
  expect(await set(secret)).toMatchObject({ status: 204 });
  expect(await bench.anna.get('/me/calendar-feed')).toMatchObject({ body: { since: now.toISOString() } });
  const { anna, bruno } = bench.api.firm.people;
  for (const [subject, assigneeId, kind] of [
    ['Chez le client', anna.id, 'meeting'],
    ['Pour Bruno', bruno.id, 'meeting'],
    ['Une note', anna.id, 'note'],
  ] as const) {
    const body = {
      kind,
      subject,
      comment: null,
      startsAt: '2026-11-26T09:00:00Z',
      endsAt: '2026-11-26T10:00:00Z',
      assigneeId,
      contactIds: [],
      opportunityId: null,
      report: 'secret',
      done: kind === 'note',
    };
    expect((await bench.anna.post(`/accounts/${accountId}/interactions`, { body })).status).toBe(201);
  }
  const { status, headers, body } = await read(secret);
  expect({ status, type: headers.get('content-type') }).toEqual({ status: 200, type: 'text/calendar; charset=utf-8' });
  expect(body.match(/^SUMMARY:.*$/gm)).toEqual(['SUMMARY:Quai\\; et\\, fils · Chez le client']);
  expect(body).toContain('DTSTART:20261126T090000Z\r\n');
  expect(body).not.toContain('secret');
});

test('the secret is neither kept nor logged', async () => {
  const secret = drawn();
  await set(secret);
  await read(secret);
  const { rows } = await bench.owner.raw<{ rows: { text: string }[] }>(
    'SELECT f::text AS text FROM calendar_feeds f UNION ALL SELECT k::text FROM idempotency_keys k',
  );
  expect(rows.filter(({ text }) => text.includes(secret))).toEqual([]);
  expect(bench.api.log()).not.toContain(secret);
});

test('a new secret makes the former one nobody’s; closed, the feed is nobody’s too', async () => {
  const [first, second] = [drawn(), drawn()];
  await set(first);
  await set(second);
  expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200]);
  await set(null);
  expect(await read(second)).toMatchObject(refused(404, 'not_found'));
  expect(
    await bench
      .owner('audit')
      .where({ object_id: bench.api.firm.people.anna.id, object_kind: 'user' })
      .orderBy('id', 'desc')
      .first(),
  ).toMatchObject({ action: 'calendarFeedClosed' });
});

test('a disabled person’s feed answers nothing', async () => {
  const secret = drawn();
  await set(secret);
  await bench.owner('users').where({ id: bench.api.firm.people.anna.id }).update({ disabled_at: now });
  expect(await read(secret)).toMatchObject(refused(404, 'not_found'));
  await bench.owner('users').where({ id: bench.api.firm.people.anna.id }).update({ disabled_at: null });
});

test('a guess that is no secret is refused before anything is looked up', async () => {
  expect(await read('a')).toMatchObject(refused(400, 'invalid_input'));
  expect(await set('trop-court')).toMatchObject(refused(400, 'invalid_input'));
});
