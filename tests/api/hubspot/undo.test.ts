/** What came from HubSpot is taken back from the ledger, on both sides, unless the value was changed since. */
import type { AccountView } from '../../../contracts/accounts/account';
import type { HubspotLedgerLine } from '../../../contracts/hubspot';
import { provenanceOf, refused } from '../accounts/bench';
import { event, openHubspotBench, type HubspotBench } from './bench';

let bench: HubspotBench;
beforeAll(async () => {
  bench = await openHubspotBench();
});
afterAll(() => bench.close());

const view = async (id: string) => (await bench.anna.get<AccountView>(`/accounts/${id}`)).body;
const undo = (line: HubspotLedgerLine | undefined, by = bench.admin) =>
  by.post('/admin/hubspot/undo', { body: { lineId: line?.id } });
const cameTo = async (recordId: string) =>
  (await bench.ledger()).find((line) => line.recordId === recordId && line.direction === 'in');

/** Somebody writes it in HubSpot, which tells of it. */
async function written(
  kind: 'companies' | 'contacts' | 'deals' | 'notes',
  recordId: string,
  properties: Record<string, string>,
): Promise<HubspotLedgerLine> {
  const { id } = bench.there(kind, recordId)!;
  const object = { companies: 'company', contacts: 'contact', deals: 'deal', notes: 'note' }[kind];
  bench.hubspot.people.change(kind, id, properties);
  const [propertyName] = Object.keys(properties);
  await bench.webhook([event(`${object}.propertyChange`, id, { propertyName })]);
  await bench.look();
  return (await cameTo(recordId))!;
}

async function accountWithPhone(): Promise<AccountView> {
  const account = await bench.account({ phone: '0299000000' });
  await bench.look();
  return account;
}

test('one click puts back the value that was, in the name of whoever clicked, and HubSpot is told', async () => {
  const account = await accountWithPhone();
  const line = await written('companies', account.id, { phone: '06 87 65 43 21' });
  expect((await view(account.id)).phone).toBe('0687654321');
  expect(await undo(line, bench.anna)).toMatchObject(refused(403, 'not_allowed'));
  expect((await undo(line)).status).toBe(204);
  expect((await view(account.id)).phone).toBe('0299000000');
  expect((await provenanceOf(bench.anna, account.id, 'phone'))?.source).toBe('person');
  await bench.look();
  expect(bench.there('companies', account.id)?.properties['phone']).toBe('+33299000000');

  const [told, back, original] = (await bench.ledger()).filter(({ recordId }) => recordId === account.id);
  expect(told).toMatchObject({ direction: 'out', changes: [{ from: '+33687654321', to: '+33299000000' }] });
  expect(back).toMatchObject({ cause: 'undone', changes: [{ from: '+33687654321', to: '+33299000000' }] });
  expect(back?.by).not.toBeNull();
  expect(original).toMatchObject({ id: line.id, undone: { by: back?.by } });
  for (const one of [told, back, original]) expect(await undo(one)).toMatchObject(refused(409, 'hubspot_not_undoable'));
});

test('a value that somebody changed since stays, and the refusal says it', async () => {
  const account = await accountWithPhone();
  const line = await written('companies', account.id, { phone: '06 87 65 43 21' });
  const { version } = await view(account.id);
  await bench.anna.patch(`/accounts/${account.id}`, { body: { phone: '0611223344' }, ifMatch: `"${version}"` });
  expect(await undo(line)).toMatchObject(
    refused(409, 'hubspot_value_changed', { detail: expect.stringContaining('+33611223344') as string }),
  );
  expect((await view(account.id)).phone).toBe('0611223344');
  expect((await cameTo(account.id))?.undone).toBeNull();
});

test('of two who take it back at once one does; a line that there is not is not found', async () => {
  const account = await accountWithPhone();
  const line = await written('companies', account.id, { phone: '06 87 65 43 21' });
  const answers = await Promise.all([undo(line), undo(line)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  expect(await undo({ ...line, id: '999999999' })).toMatchObject(refused(404, 'not_found'));
});

test('contacts, opportunities and exchanges are taken back as accounts are', async () => {
  const account = await accountWithPhone();
  const contact = await bench.contact(account, { title: 'Gérante' });
  const { id: dealId } = (
    await bench.anna.post<{ id: string }>('/opportunities', { body: { accountId: account.id, name: 'RSE_Diagnostic' } })
  ).body;
  const { id: noteId } = (
    await bench.anna.post<{ id: string }>(`/accounts/${account.id}/interactions`, {
      body: {
        kind: 'note',
        subject: 'Salon',
        comment: 'Rappeler',
        startsAt: '2026-11-27T09:00:00.000Z',
        endsAt: '2026-11-27T09:00:00.000Z',
        assigneeId: bench.api.firm.people.anna.id,
        contactIds: [],
        opportunityId: null,
        report: null,
        done: true,
      },
    })
  ).body;
  await bench.look();
  for (const [kind, id, theirs, ours] of [
    ['contacts', contact.id, { jobtitle: 'DAF' }, { jobtitle: 'Gérante' }],
    ['deals', dealId, { closedate: '2026-12-31' }, { closedate: '' }],
    ['notes', noteId, { hs_note_body: 'Salon\nPlus tard' }, { hs_note_body: 'Salon\nRappeler' }],
  ] as const) {
    expect((await undo(await written(kind, id, theirs))).status).toBe(204);
    await bench.look();
    expect(bench.there(kind, id)?.properties).toMatchObject(ours);
  }
});
