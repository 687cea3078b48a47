/** Requests from a mission or a client, from the draft to what they change in the records, through the API of the whole product. */
import knex, { type Knex } from 'knex';
import { startTestApplication, type TestApplication } from '../../support/application';
import type { Answer, ApiClient } from '../../support/apiClient';
import { credit, draftFrom, requestWhere } from '../../support/deskStories';
import {
  daysFromNow,
  decide,
  expectStatus,
  logIn,
  replaceDocument,
  submit,
  taskAt,
  upload,
  type RequestBody,
} from '../../support/story';

jest.setTimeout(180_000);

let app: TestApplication;
let owner: Knex;
let claire: ApiClient;
let lea: ApiClient;
let mission: { id: string; accountId: string; accountNumber: string; accountName: string };

interface Model {
  key: string;
  template: string;
  applicable: boolean;
  code: string | null;
}

const modelsFrom = async (origin: string) =>
  expectStatus(await claire.get<{ items: Model[] }>(`/request-templates?${origin}`), 200).items;
const refusal = ({ status, body }: Answer<unknown>) => ({ status, code: (body as { code?: string }).code });

/** A mission of Claire's unit on which something is billed and something is still to bill. */
async function findMission(): Promise<typeof mission> {
  const { items } = expectStatus(
    await claire.get<{ items: { context: string; id: string }[] }>('/request-origins?q=3'),
    200,
  );
  for (const { id } of items.filter(({ context }) => context === 'mission')) {
    const models = await modelsFrom(`missionId=${id}`);
    if (['creditNote', 'billingChange'].every((key) => models.some((model) => model.key === key && model.applicable))) {
      const { account } = expectStatus(
        await claire.get<{ account: { id: string; number: string; name: string } }>(`/missions/${id}`),
        200,
      );
      return { id, accountId: account.id, accountNumber: account.number, accountName: account.name };
    }
  }
  throw new Error('the demo has no mission that is partly billed');
}

async function billing() {
  const { rows } = await owner.raw<{
    rows: { total: number; live: number; billed: number; credited: number; replaced: number }[];
  }>(
    `SELECT s.total_cents::int AS total, sum(l.amount_cents) FILTER (WHERE l.replaced_at IS NULL)::int AS live,
       sum(l.amount_cents) FILTER (WHERE l.replaced_at IS NULL AND l.due_on <= (now() AT TIME ZONE 'Europe/Paris')::date)::int AS billed,
       (SELECT coalesce(sum(c.amount_cents), 0) FROM credit_notes c WHERE c.schedule_id = s.id)::int AS credited, count(*) FILTER (WHERE l.replaced_at IS NOT NULL)::int AS replaced
     FROM billing_schedules s JOIN billing_schedule_lines l ON l.schedule_id = s.id WHERE s.mission_id = ? GROUP BY s.id`,
    [mission.id],
  );
  return rows[0]!;
}
const euros = (cents: number) => (cents / 100).toFixed(2);

beforeAll(async () => {
  app = await startTestApplication();
  owner = knex({ client: 'pg', connection: app.ownerUrl, pool: { min: 0, max: 1 } });
  [claire, lea] = await Promise.all([logIn(app, 'Claire Berthelin'), logIn(app, 'Léa Pommerel')]);
  mission = await findMission();
});
afterAll(async () => {
  await owner.destroy();
  await app.stop();
});

test('a credit note: more than was billed is refused, what was typed goes back, the corrected one is issued', async () => {
  const before = await billing();
  const draft = await draftFrom(
    claire,
    'creditNote',
    { missionId: mission.id },
    mission.accountId,
    credit(euros(before.billed - before.credited + 1)),
  );
  expect(refusal(await claire.post(`/requests/${draft.id}/submit`))).toEqual({
    status: 422,
    code: 'credit_exceeds_billed',
  });
  const lowered = expectStatus(
    await claire.patch<RequestBody>(`/requests/${draft.id}`, {
      ifMatch: `"${draft.version}"`,
      body: { fields: { amount: '2.50' } },
    }),
    200,
  );
  await submit(claire, lowered.id);

  const review = await taskAt(lea, draft.id, 'review');
  expectStatus(await lea.post(`/tasks/${review.id}/claim`), 200);
  const [details] = expectStatus(await lea.get<RequestBody>(`/requests/${draft.id}`), 200).checklist;
  expectStatus(
    await lea.post(`/requests/${draft.id}/checklist/${details!.id}/judgement`, {
      body: { verdict: 'refused', reasonCode: 'inconsistent_information', comment: 'La facture citée n’existe pas.' },
    }),
    200,
  );
  expectStatus(await lea.post(`/tasks/${review.id}/complete`, { body: { outcome: 'returned' } }), 200);

  const back = await taskAt(claire, draft.id, 'complete');
  const returned = expectStatus(await claire.get<RequestBody>(`/requests/${draft.id}`), 200);
  const emptied = expectStatus(
    await claire.patch<RequestBody>(`/requests/${draft.id}`, {
      ifMatch: `"${returned.version}"`,
      body: { fields: { invoiceReference: '' } },
    }),
    200,
  );
  expect(refusal(await claire.post(`/tasks/${back.id}/complete`, { body: { outcome: 'resubmitted' } }))).toEqual({
    status: 422,
    code: 'request_incomplete',
  });
  expectStatus(
    await claire.patch(`/requests/${draft.id}`, {
      ifMatch: `"${emptied.version}"`,
      body: { fields: { invoiceReference: 'FAC26000321' } },
    }),
    200,
  );
  expectStatus(await claire.post(`/tasks/${back.id}/complete`, { body: { outcome: 'resubmitted' } }), 200);
  await decide(lea, draft.id, 'review', { outcome: 'passed' });
  await requestWhere(claire, draft.id, 'resolved');
  expect((await billing()).credited - before.credited).toBe(250);
  expect(await owner('credit_notes').where({ request_id: draft.id }).first('invoice_reference', 'reason')).toEqual({
    invoice_reference: 'FAC26000321',
    reason: 'wrong_amount',
  });
});

test('two credit notes that together exceed what was billed: whichever passes second is refused, on the facts of that moment', async () => {
  const { billed, credited } = await billing();
  const most = credit(euros(billed - credited));
  const first = await draftFrom(claire, 'creditNote', { missionId: mission.id }, mission.accountId, most);
  const second = await draftFrom(claire, 'creditNote', { missionId: mission.id }, mission.accountId, most);
  await submit(claire, first.id);
  await submit(claire, second.id);
  // The second is told that the first is open.
  expect(
    expectStatus(await claire.get<{ similar: { id: string }[] }>(`/requests/${second.id}`), 200).similar.map(
      ({ id }) => id,
    ),
  ).toContain(first.id);
  await decide(lea, first.id, 'review', { outcome: 'passed' });
  await requestWhere(claire, first.id, 'resolved');
  const task = await taskAt(lea, second.id, 'review');
  expectStatus(await lea.post(`/tasks/${task.id}/claim`), 200);
  const [line] = expectStatus(await lea.get<RequestBody>(`/requests/${second.id}`), 200).checklist;
  expectStatus(
    await lea.post(`/requests/${second.id}/checklist/${line!.id}/judgement`, { body: { verdict: 'accepted' } }),
    200,
  );
  expect(refusal(await lea.post(`/tasks/${task.id}/complete`, { body: { outcome: 'passed' } }))).toEqual({
    status: 409,
    code: 'nothing_billed',
  });
  const after = await billing();
  expect(after.credited).toBe(after.billed);
});

test('billing is changed: what was billed stays, the sum is the order’s total to the cent, what was replaced can be read', async () => {
  const before = await billing();
  const draft = await draftFrom(claire, 'billingChange', { missionId: mission.id }, mission.accountId, {
    rhythm: 'quarterly',
    firstBillingOn: daysFromNow(10),
    explanation: 'Le client préfère un rythme trimestriel.',
  });
  await submit(claire, draft.id);
  await decide(lea, draft.id, 'review', { outcome: 'passed' });
  await requestWhere(claire, draft.id, 'resolved');
  const after = await billing();
  expect(after).toMatchObject({ total: before.total, live: before.total, billed: before.billed });
  expect(after.replaced).toBeGreaterThan(0);
});

test('a SEPA mandate: its IBAN is checked, its document required, and it replaces the one before', async () => {
  const record = async () => {
    const draft = await draftFrom(claire, 'sepaMandate', { accountId: mission.accountId }, mission.accountId, {
      iban: 'FR14 2004 1010 0505 0001 3M02 606',
      signedOn: daysFromNow(0),
    });
    await submit(claire, draft.id);
    await decide(lea, draft.id, 'review', { outcome: 'passed' });
    await requestWhere(claire, draft.id, 'resolved');
    return draft.id;
  };
  const empty = expectStatus(
    await claire.post<RequestBody>('/requests', { body: { template: 'sepaMandate', accountId: mission.accountId } }),
    201,
  );
  const wrong = await claire.patch(`/requests/${empty.id}`, {
    ifMatch: `"${empty.version}"`,
    body: { fields: { iban: 'FR14 2004 1010 0505 0001 3M02 607' } },
  });
  expect(refusal(wrong)).toEqual({ status: 400, code: 'invalid_input' });
  const missing = await claire.post(`/requests/${empty.id}/submit`);
  expect(refusal(missing)).toEqual({ status: 422, code: 'request_incomplete' });
  expect((missing.body as { missing: { field: string }[] }).missing.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['fields.iban', 'fields.signedOn', 'checklist.sepaMandate']),
  );

  const first = await record();
  const second = await record();
  const mandates = await owner('sepa_mandates')
    .where({ account_id: mission.accountId })
    .select<{ request_id: string; ended_on: string | null; iban: string }[]>('request_id', 'ended_on', 'iban');
  expect(mandates.find(({ request_id }) => request_id === first)?.ended_on).not.toBeNull();
  expect(mandates.find(({ request_id }) => request_id === second)).toMatchObject({
    ended_on: null,
    iban: 'FR1420041010050500013M02606',
  });
});

test('a paper deposited on the client file answers the line of a request that is open, and the request says so', async () => {
  const draft = expectStatus(
    await claire.post<RequestBody>('/requests', { body: { template: 'sepaMandate', accountId: mission.accountId } }),
    201,
  );
  const lineOf = (request: RequestBody, key: string) =>
    request.checklist.find((item) => item.key === key) as unknown as {
      document: { id: string } | null;
      fromFile: boolean;
    };
  const { id } = await upload(claire, mission.accountId, 'bank_details');
  const after = expectStatus(await claire.get<RequestBody>(`/requests/${draft.id}`), 200);
  expect(lineOf(after, 'bankDetails')).toMatchObject({ document: { id }, fromFile: true });
  const { items } = expectStatus(
    await claire.get<{ items: { said: { key: string; params: { answered: string } } }[] }>(
      `/requests/${draft.id}/timeline`,
    ),
    200,
  );
  expect(items[0]?.said).toMatchObject({ key: 'checklistDerived', params: { answered: 'bankDetails' } });
});

test('a verdict stays with the version that it was given on; a line that waits for one follows to the next, and no verdict falls on what was not read', async () => {
  interface Line {
    id: string;
    key: string;
    state: string;
    document: { id: string; version: number; newer: { id: string; version: number; by: string } | null };
  }
  const draft = await draftFrom(claire, 'sepaMandate', { accountId: mission.accountId }, mission.accountId, {
    iban: 'FR14 2004 1010 0505 0001 3M02 606',
    signedOn: daysFromNow(0),
  });
  await submit(claire, draft.id);
  const review = await taskAt(lea, draft.id, 'review');
  expectStatus(await lea.post(`/tasks/${review.id}/claim`), 200);
  const lineOf = async (key: string) =>
    (expectStatus(await lea.get<RequestBody>(`/requests/${draft.id}`), 200).checklist as unknown as Line[]).find(
      (line) => line.key === key,
    )!;
  const judge = (line: Line) =>
    lea.post(`/requests/${draft.id}/checklist/${line.id}/judgement`, {
      body: { verdict: 'accepted', documentId: line.document.id },
    });
  const [mandate, details] = [await lineOf('sepaMandate'), await lineOf('bankDetails')];
  expectStatus(await judge(mandate), 200);

  const [newMandate, newDetails] = [
    await replaceDocument(claire, mandate.document.id),
    await replaceDocument(claire, details.document.id),
  ];
  expect(await lineOf('sepaMandate')).toMatchObject({
    state: 'accepted',
    document: { id: mandate.document.id, version: 1, newer: { id: newMandate.id, version: 2, by: 'Claire Berthelin' } },
  });
  expect(await lineOf('bankDetails')).toMatchObject({
    state: 'pending',
    document: { id: newDetails.id, version: 2, newer: null },
  });
  expect(refusal(await judge(details))).toEqual({ status: 409, code: 'line_changed' });
  expectStatus(await judge(await lineOf('bankDetails')), 200);
  expectStatus(await claire.post(`/requests/${draft.id}/cancel`, { body: { reason: 'Essai' } }), 200);
});

test('another request: number and name of the client must agree; Business Support handles it by hand', async () => {
  const draft = await draftFrom(claire, 'otherRequest', { missionId: mission.id }, mission.accountId, {
    clientNumber: mission.accountName,
    clientName: mission.accountNumber.slice(0, 20),
    question: 'Qui relance ce client ?',
  });
  expect(refusal(await claire.post(`/requests/${draft.id}/submit`))).toEqual({ status: 422, code: 'client_disagrees' });
  expectStatus(
    await claire.patch(`/requests/${draft.id}`, {
      ifMatch: `"${draft.version}"`,
      body: { fields: { clientNumber: mission.accountNumber, clientName: mission.accountName } },
    }),
    200,
  );
  await submit(claire, draft.id);
  await decide(lea, draft.id, 'review', { outcome: 'passed' });
  await decide(lea, draft.id, 'handle', { outcome: 'done' });
  await requestWhere(claire, draft.id, 'resolved');
});

test('the catalogue says what applies to a record and why the rest does not, by the rule that would refuse the draft', async () => {
  for (const { key, template, applicable, code } of await modelsFrom(`accountId=${mission.accountId}`)) {
    const answer = await claire.post<RequestBody>('/requests', { body: { template, accountId: mission.accountId } });
    expect({ key, refused: refusal(answer).code ?? null }).toEqual({ key, refused: applicable ? null : code });
    if (answer.status === 201)
      expectStatus(await claire.post(`/requests/${answer.body.id}/cancel`, { body: { reason: 'Essai' } }), 200);
  }
});

test.each([
  [
    'two records at once',
    () => ({ template: 'creditNote', missionId: mission.id, accountId: mission.accountId }),
    'invalid_input',
  ],
  ['no record', () => ({ template: 'creditNote' }), 'reference_unknown'],
  [
    'a record that nobody has',
    () => ({ template: 'otherRequest', accountId: '00000000-0000-4000-8000-000000000000' }),
    'reference_unknown',
  ],
  [
    'fields of another template',
    () => ({ template: 'otherRequest', accountId: mission.accountId, fields: { iban: 'FR1420041010050500013M02606' } }),
    'invalid_input',
  ],
])('a request made from %s is refused', async (_, body, code) => {
  expect(refusal(await claire.post('/requests', { body: body() })).code).toBe(code);
});

test('what was sent back of a template is counted for whoever sends the next one', async () => {
  const { sent, returned, lines } = expectStatus(
    await claire.get<{ sent: number; returned: number; lines: { key: string; reasonCode: string; count: number }[] }>(
      '/request-templates/creditNote/refusals',
    ),
    200,
  );
  expect(returned).toBeGreaterThan(0);
  expect(sent).toBeGreaterThanOrEqual(returned);
  expect(lines).toContainEqual(expect.objectContaining({ key: 'details', reasonCode: 'inconsistent_information' }));
});
