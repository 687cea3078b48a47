import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHubSpot } from './client';
import type { Sending } from './port';
import { isSigned, signatureOf } from './signature';
import { startHubSpotSimulator, type HubSpotSimulator } from './simulator/start';

let simulator: HubSpotSimulator;
beforeEach(async () => {
  simulator = await startHubSpotSimulator();
});
afterEach(() => simulator.close());

const hubspot = (more: object = {}) =>
  createHubSpot({ baseUrl: simulator.url, token: 'simulated', requestsPerSecond: 1000, ...more });
const contact = (key: string, email: string, hubspotId: string | null = null): Sending => ({
  key,
  hubspotId,
  properties: { jalon_id: key, email, lastname: key },
});

test('what is sent twice under its external id is one object, and says which', async () => {
  const first = await hubspot().send('contact', [contact('a', 'a@quai.example')]);
  const again = await hubspot().send('contact', [contact('a', 'a@quai.example')]);
  expect(again).toEqual(first);
  expect(simulator.all('contacts')).toHaveLength(1);
});

test('a duplicate refuses its whole batch there, and keeps none of the others here; it says whose the address is', async () => {
  const id = simulator.people.create('contacts', { email: 'b@quai.example' });
  const answer = await hubspot().send('contact', [
    contact('a', 'a@quai.example'),
    contact('b', 'b@quai.example'),
    contact('c', 'c@quai.example'),
  ]);
  const [taken] = simulator.all('contacts').filter(({ properties }) => properties['jalon_id'] === 'a');
  expect(answer).toMatchObject({ kind: 'answered' });
  expect('sent' in answer && [...answer.sent]).toEqual([
    ['a', { kind: 'taken', hubspotId: taken?.id }],
    ['b', { kind: 'duplicate', existingId: id }],
    ['c', { kind: 'taken', hubspotId: expect.any(String) as string }],
  ]);
});

test('of a batch that is taken in part, each has its own answer', async () => {
  const answer = await hubspot().send('contact', [
    contact('a', 'a@quai.example'),
    contact('b', 'no address'),
    contact('gone', 'd@quai.example', '77'),
  ]);
  expect('sent' in answer && Object.fromEntries(answer.sent)).toEqual({
    a: { kind: 'taken', hubspotId: expect.any(String) as string },
    b: { kind: 'refused', category: 'VALIDATION_ERROR' },
    gone: { kind: 'missing' },
  });
});

test('what was merged is read under the id that is left', async () => {
  const [kept, gone] = ['Quai', 'Le Quai'].map((name) => simulator.people.create('companies', { name }));
  simulator.people.merge('companies', kept!, gone!);
  expect(await hubspot().read('company', gone!)).toMatchObject({
    kind: 'found',
    record: { hubspotId: kept, properties: { name: 'Quai' } },
  });
  expect(await hubspot().read('company', '1')).toEqual({ kind: 'missing' });
});

test('when a property was written, and what an object is associated with, come with it', async () => {
  const company = simulator.people.create('companies', { name: 'Quai' });
  const note = simulator.people.create('notes', { hs_note_body: 'Vu au salon' }, [['companies', company]]);
  const read = await hubspot().read('note', note);
  expect(read).toMatchObject({ record: { associated: [{ object: 'company', hubspotId: company }] } });
  expect('record' in read && read.record.writtenAt.get('hs_note_body')).toBeInstanceOf(Date);
});

test('a token that HubSpot does not know, a server that is away and one that is busy are each said', async () => {
  const send = (client = hubspot()) => client.send('contact', [contact('a', 'a@quai.example')]);
  expect(await send(hubspot({ token: 'other' }))).toEqual({ kind: 'unavailable', reason: 'notAllowed' });
  simulator.fail(503);
  expect(await send()).toEqual({ kind: 'unavailable', reason: 'serverError' });
  simulator.fail(429);
  const client = hubspot({ timeoutMs: 5000 });
  expect(await send(client)).toEqual({ kind: 'unavailable', reason: 'tooManyRequests', retryAfterSeconds: 10 });
  simulator.fail(null);
  // It is left alone for as long as it asked.
  expect(await send(client)).toMatchObject({ kind: 'unavailable', reason: 'tooManyRequests' });
  expect(await send(hubspot({ baseUrl: 'http://127.0.0.1:9' }))).toEqual({
    kind: 'unavailable',
    reason: 'serverError',
  });
});

test('an answer that never comes ends in time, and one of another shape is not believed', async () => {
  const silent = createServer((request, response) => {
    if (request.url?.includes('upsert')) response.end('{"results": "many"}');
  });
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  expect(await hubspot({ baseUrl, timeoutMs: 100 }).read('company', '1')).toEqual({
    kind: 'unavailable',
    reason: 'timeout',
  });
  expect(await hubspot({ baseUrl }).send('contact', [contact('a', 'a@quai.example')])).toEqual({
    kind: 'unavailable',
    reason: 'badAnswer',
  });
  silent.closeAllConnections();
  await new Promise((resolve) => silent.close(resolve));
});

describe('a signed call', () => {
  const now = new Date('2026-11-27T10:00:00Z');
  const call = (more: object = {}) => ({
    method: 'POST',
    url: 'https://jalon.example/hubspot/evenements',
    body: Buffer.from('[{"objectId":1}]'),
    timestamp: String(now.getTime()),
    ...more,
  });
  const signature = signatureOf(call(), 'secret');
  const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

  test.each<[string, boolean, Parameters<typeof isSigned>]>([
    ['as it was signed', true, [call(), signature, 'secret', now]],
    ['four minutes later', true, [call(), signature, 'secret', minutes(4)]],
    ['six minutes later', false, [call(), signature, 'secret', minutes(6)]],
    ['signed for an hour from now', false, [call(), signature, 'secret', minutes(-60)]],
    ['with another body', false, [call({ body: Buffer.from('[{"objectId":2}]') }), signature, 'secret', now]],
    ['to another address', false, [call({ url: 'https://jalon.example/' }), signature, 'secret', now]],
    ['with the secret of another', false, [call(), signature, 'other', now]],
    ['with half a signature', false, [call(), signature.slice(0, 20), 'secret', now]],
    ['without one', false, [call(), undefined, 'secret', now]],
    ['without a time', false, [call({ timestamp: '' }), signature, 'secret', now]],
  ])('%s: %s', (_what, expected, given) => expect(isSigned(...given)).toBe(expected));
});
