/**
 * What people are called, write and deposit is in Postgres alone, and in documents under their keys: after the main job, nothing of it
 * stands in clear in Temporal's store and histories, in the folder of documents, in the logs, in workflow ids or search attributes.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { openPool } from '../../db/pool';
import { eventually } from '../support/eventually';
import { startTestApplication, type TestApplication } from '../support/application';
import type { ApiClient } from '../support/apiClient';
import { smallPdf } from '../support/smallPdf';
import {
  daysFromNow,
  decide,
  expectStatus,
  logIn,
  opportunityWhere,
  propose,
  qualify,
  submit,
  taskAt,
  type Item,
  type OpportunityBody,
  type RequestBody,
} from '../support/story';

jest.setTimeout(240_000);

/** One word for each thing of a person. */
const words = {
  consultant: 'zqConsultante',
  agent: 'zqAssistant',
  tradeName: 'zqEnseigne',
  street: 'zqRueDesEssais',
  phone: '+33140987654',
  invoices: 'zqfactures@exemple.example',
  source: 'zqSalonDesMetiers',
  contactFirst: 'zqPaule',
  contactLast: 'zqArdoisier',
  contactTitle: 'zqGerante',
  contactMail: 'zqpaule@exemple.example',
  contactPhone: '+33140987655',
  opportunity: 'zqDossierSensible',
  activity: 'zqFabrication',
  comment: 'zqPieceIllisible',
  message: 'zqBonjourMadame',
  internal: 'zqNoteInterne',
  fileName: 'zqExtrait',
  content: 'zqContenuDuDocument',
  signatory: 'zqSignataire',
} as const;

let app: TestApplication;
let claire: ApiClient;
let lea: ApiClient;

beforeAll(async () => {
  app = await startTestApplication({ engineOnDisk: true, stories: false });
  const owner = openPool({ url: app.ownerUrl, name: 'naming', max: 1 });
  await owner('users').where({ first_name: 'Claire', last_name: 'Berthelin' }).update({ last_name: words.consultant });
  await owner('users').where({ first_name: 'Léa', last_name: 'Pommerel' }).update({ last_name: words.agent });
  await owner.destroy();
  [claire, lea] = [await logIn(app, 'Claire Berthelin'), await logIn(app, 'Léa Pommerel')];
  await mainJob();
});
afterAll(() => app.stop());

async function deposit(accountId: string, kind: string, more: Record<string, string> = {}): Promise<{ id: string }> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ kind, ...more })) form.set(name, value);
  form.set(
    'file',
    new Blob([smallPdf(`${words.content} ${kind}`)], { type: 'application/pdf' }),
    `${words.fileName}-${kind}.pdf`,
  );
  return expectStatus(await claire.post<{ id: string }>(`/accounts/${accountId}/documents`, { body: form }), 201);
}

async function prepare(
  template: string,
  opportunity: OpportunityBody,
  fields: object | null = null,
): Promise<RequestBody> {
  const draft = expectStatus(
    await claire.post<RequestBody>('/requests', { body: { template, opportunityId: opportunity.id } }),
    201,
  );
  if (fields)
    expectStatus(await claire.patch(`/requests/${draft.id}`, { ifMatch: `"${draft.version}"`, body: { fields } }), 200);
  for (const item of draft.checklist) await answer(opportunity.account.id, draft.id, item);
  return draft;
}

async function answer(accountId: string, requestId: string, { id, documentKind, wants }: Item): Promise<void> {
  if (documentKind === 'engagement_letter' || wants === 'fields') return;
  const body =
    wants === 'text'
      ? { answer: words.activity }
      : { documentId: (await deposit(accountId, documentKind ?? 'other')).id };
  expectStatus(await claire.post(`/requests/${requestId}/checklist/${id}/answer`, { body }), 200);
}

async function newAccount(): Promise<string> {
  const { company } = expectStatus(
    await claire.get<{ company: Record<string, unknown> & { site: Record<string, unknown> } }>(
      '/register/companies/099999609',
    ),
    200,
  );
  const { id } = expectStatus(
    await claire.post<{ id: string }>('/accounts', {
      body: {
        identifier: '099999609',
        legalName: company['legalName'],
        tradeName: words.tradeName,
        legalForm: company['legalForm'],
        apeCode: company['apeCode'],
        addressLine: words.street,
        postcode: company.site['postcode'],
        city: company.site['city'],
        civility: null,
        firstName: null,
        lastName: null,
        phone: words.phone,
        invoiceEmails: [words.invoices],
        sourceType: null,
        source: words.source,
        clientLeadPartnerId: null,
        accountManagerId: null,
      },
    }),
    201,
  );
  const { lists } = expectStatus(await claire.get<{ lists: Record<string, { code: string }[]> }>('/reference'), 200);
  expectStatus(
    await claire.post(`/accounts/${id}/contacts`, {
      body: {
        civility: lists['civility']?.[0]?.code,
        firstName: words.contactFirst,
        lastName: words.contactLast,
        title: words.contactTitle,
        department: null,
        hierarchyLevel: null,
        email: words.contactMail,
        phone: words.contactPhone,
        types: [],
      },
    }),
    201,
  );
  return id;
}

/** From the SIREN to Won: a line returned with its reason, talk on both sides of the desk, an agent's mail at the end. */
async function mainJob(): Promise<void> {
  const accountId = await newAccount();
  const opened = expectStatus(
    await claire.post<OpportunityBody>('/opportunities', { body: { accountId, name: words.opportunity } }),
    201,
  );
  const qualified = await qualify(claire, opened.id);
  const request = await prepare('acceptance', qualified);
  await submit(claire, request.id);
  expectStatus(await claire.post(`/requests/${request.id}/messages`, { body: { body: words.message } }), 201);
  const review = await taskAt(lea, request.id, 'review');
  expectStatus(await lea.post(`/tasks/${review.id}/claim`), 200);
  expectStatus(
    await lea.post(`/requests/${request.id}/messages`, { body: { body: words.internal, visibility: 'internal' } }),
    201,
  );
  for (const [index, item] of request.checklist.entries()) {
    const body =
      index === 0
        ? { verdict: 'refused', reasonCode: 'expired_document', comment: words.comment }
        : { verdict: 'accepted' };
    expectStatus(await lea.post(`/requests/${request.id}/checklist/${item.id}/judgement`, { body }), 200);
  }
  expectStatus(await lea.post(`/tasks/${review.id}/complete`, { body: { outcome: 'returned' } }), 200);
  const again = await taskAt(claire, request.id, 'complete');
  await answer(accountId, request.id, request.checklist[0]!);
  expectStatus(await claire.post(`/tasks/${again.id}/complete`, { body: { outcome: 'resubmitted' } }), 200);
  for (const [node, outcome] of [
    ['review', 'passed'],
    ['kyc', 'passed'],
    ['decide', 'granted'],
  ] as const)
    await decide(lea, request.id, node, { outcome });
  await propose(claire, opened.id);
  const { proposal } = await opportunityWhere(
    claire,
    opened.id,
    'mission and draft',
    ({ mission, proposal: draft }) => mission !== null && draft !== null,
  );
  const { net } = expectStatus(
    await claire.post<{ net: { amount: string } }>(`/proposals/${proposal!.id}/submit`),
    200,
  );
  expectStatus(await claire.post(`/proposals/${proposal!.id}/send`, { body: {} }), 200);
  const letter = await deposit(accountId, 'engagement_letter', {
    signedOn: daysFromNow(0),
    signatory: words.signatory,
    fee: net.amount,
  });
  expectStatus(await claire.post(`/proposals/${proposal!.id}/sign`, { body: { documentId: letter.id } }), 200);
  const setup = await prepare('missionSetup', qualified, { paymentMethod: 'transfer', billingMode: 'monthly' });
  await submit(claire, setup.id);
  await decide(lea, setup.id, 'check', { outcome: 'passed' });
  const me = expectStatus(await claire.get<{ id: string }>('/me'), 200);
  await decide(lea, setup.id, 'configure', {
    outcome: 'configured',
    deliveryLeadId: me.id,
    billingMode: 'monthly',
    firstBillingOn: daysFromNow(40),
  });
  await opportunityWhere(claire, opened.id, 'won', ({ stage }) => stage === 'won');
  await eventually('the mail to the initiator', async () =>
    (await app.mails('claire.berthelin')).length > 0 ? true : null,
  );
  // Reading, searching and being refused write into logs too.
  for (const address of [
    `/accounts?q=${words.tradeName}`,
    `/accounts/duplicates?email=${words.contactMail}`,
    `/opportunities?q=${words.opportunity}`,
  ])
    await claire.get(address);
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
const bytesUnder = (folder: string): Buffer =>
  Buffer.concat(
    filesUnder(path.join(app.dataDir, folder)).flatMap((file) => [Buffer.from(`\n${file}\n`), readFileSync(file)]),
  );

/** Everything outside Postgres and the mailbox in which a word of somebody could stand. */
async function places(): Promise<Record<string, Buffer>> {
  const connection = await Connection.connect({ address: app.temporalAddress });
  const client = new Client({ connection });
  const named: string[] = [];
  const histories: Uint8Array[] = [];
  for await (const { workflowId, runId, typedSearchAttributes, memo, raw } of client.workflow.list()) {
    named.push(JSON.stringify([workflowId, typedSearchAttributes.getAll(), memo, raw]));
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    histories.push(temporal.api.history.v1.History.encode(history).finish());
  }
  await connection.close();
  return {
    'ids and attributes': Buffer.from(named.join('\n')),
    histories: Buffer.concat(histories),
    'store of Temporal': bytesUnder('temporal'),
    documents: bytesUnder('documents'),
    logs: bytesUnder('logs'),
  };
}

async function found(): Promise<string[]> {
  const all = Object.entries(await places());
  return all.flatMap(([place, bytes]) =>
    Object.entries({ ...words, planted: PLANTED })
      .filter(([, word]) => bytes.includes(word))
      .map(([what]) => `${what} in ${place}`),
  );
}

const PLANTED = 'zqPlanteExpres';

test('there is something to look through', async () => {
  const all = await places();
  expect(Object.fromEntries(Object.entries(all).map(([place, { length }]) => [place, length > 2000]))).toEqual({
    'ids and attributes': true,
    histories: true,
    'store of Temporal': true,
    documents: true,
    logs: true,
  });
});

test('no word of anybody stands in clear outside Postgres', async () => {
  expect(await found()).toEqual([]);
});

test('a word that was put there on purpose is found in each of the places', async () => {
  const connection = await Connection.connect({ address: app.temporalAddress });
  // Without our codec, as a process would that forgot it.
  await new Client({ connection }).workflow.start('opportunity', {
    taskQueue: 'nobody',
    workflowId: PLANTED,
    args: [PLANTED],
  });
  await connection.close();
  writeFileSync(path.join(app.dataDir, 'documents', 'planted'), PLANTED);
  await claire.get(`/accounts/${PLANTED}`);
  const all = await eventually('the planted word in the store', async () =>
    (await found()).some((one) => one.endsWith('store of Temporal')) ? found() : null,
  );
  expect(all.sort()).toEqual(
    ['documents', 'histories', 'ids and attributes', 'logs', 'store of Temporal'].map((place) => `planted in ${place}`),
  );
});
