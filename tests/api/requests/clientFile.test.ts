/** Open requests follow their client file whoever changes it, whichever unit's they are, and whatever they were doing just then. */
import { keepClientFilesFollowed } from '../../../activities/loops';
import type { ChecklistItemView } from '../../../contracts/requests/checklistItem';
import type { ApiClient } from '../../support/apiClient';
import { openDesk, type Desk } from '../../support/desk';
import { eventually } from '../../support/eventually';
import { expectStatus, upload } from '../../support/story';

jest.setTimeout(300_000);

interface Drafted {
  id: string;
  checklist: ChecklistItemView[];
}

let desk: Desk;
/** Of Rennes and of Nice: two units, in two regions, that work with the same account. */
let anna: ApiClient;
let nina: ApiClient;
let made = 0;

beforeAll(async () => {
  desk = await openDesk();
  const { people } = desk.api.firm;
  [anna, nina] = await Promise.all([desk.api.login(people.anna), desk.api.login(people.nina)]);
});
afterAll(() => desk.close());

async function sharedAccount(): Promise<string> {
  const { id } = await desk.openRequest({ accountName: `Partagé ${(made += 1)}`, kind: 'otherRequest' });
  const { account_id: accountId } = await desk.owner('requests').where({ id }).first<{ account_id: string }>();
  // Its own request follows nothing.
  await desk.owner('requests').where({ id }).update({ status: 'cancelled' });
  const { rennes, nice } = desk.api.firm.bu;
  await desk
    .owner('accounts')
    .where({ id: accountId })
    .update({ bu_ids: [rennes, nice] });
  return accountId;
}

const draft = (accountId: string) => anna.post<Drafted>('/requests', { body: { template: 'sepaMandate', accountId } });
const bankDetails = async (id: string) =>
  expectStatus(await anna.get<Drafted>(`/requests/${id}`), 200).checklist.find(({ key }) => key === 'bankDetails');
const changesOf = (accountId: string) => desk.owner('client_file_changes').where({ account_id: accountId });

const waits = (event: string) =>
  eventually(event, async () =>
    (await desk.owner('pg_stat_activity').where({ wait_event_type: 'Lock', wait_event: event }).select('pid')).length >
    0
      ? true
      : null,
  );

test('a paper that one unit deposits answers the line of another unit’s request, whose screen hears of it', async () => {
  const accountId = await sharedAccount();
  const { id } = expectStatus(await draft(accountId), 201);
  expect(await bankDetails(id)).toMatchObject({ state: 'pending', document: null });
  desk.api.changes.length = 0;
  const paper = await upload(nina, accountId, 'bank_details');
  expect(await bankDetails(id)).toMatchObject({ document: { id: paper.id } });
  expect(desk.api.changes).toContainEqual(
    expect.objectContaining({ topic: 'case', id, buId: desk.api.firm.bu.rennes }),
  );
  expect(await changesOf(accountId)).toEqual([]);
});

test('a request that is being made while its client file changes asks for what the file calls for', async () => {
  const accountId = await sharedAccount();
  // The draft has read the file, and stands before its first line is written.
  const held = await desk.owner.transaction();
  await held.raw('LOCK TABLE checklist_items IN SHARE MODE');
  const making = draft(accountId);
  await waits('relation');
  const depositing = upload(nina, accountId, 'bank_details');
  await Promise.race([depositing, waits('advisory')]);
  await held.rollback();
  const [{ id }, paper] = [expectStatus(await making, 201), await depositing];
  expect(await bankDetails(id)).toMatchObject({ document: { id: paper.id } });
});

test('a request that was over while its client file changed follows once it is reopened, by whoever looks next', async () => {
  const accountId = await sharedAccount();
  const { id } = expectStatus(await draft(accountId), 201);
  await desk.owner('requests').where({ id }).update({ status: 'resolved' });
  await desk.owner('cases').where({ id }).update({ state: 'resolved' });
  const paper = await upload(nina, accountId, 'bank_details');
  expect(await bankDetails(id)).toMatchObject({ document: null });
  expectStatus(await anna.post(`/requests/${id}/reopen`, { body: { reason: 'Le RIB est arrivé' } }), 200);
  const { pool: knex, tellNews, publishChange } = desk.api.deps;
  desk.api.changes.length = 0;
  const stop = keepClientFilesFollowed({ knex, tellNews, publishChange }, (error) => {
    throw error;
  });
  try {
    await eventually(
      'the line answered',
      async () => ((await bankDetails(id))?.document?.id === paper.id ? true : null),
      20_000,
    );
  } finally {
    await stop();
  }
  expect(desk.api.changes).toContainEqual(expect.objectContaining({ topic: 'case', id }));
});
