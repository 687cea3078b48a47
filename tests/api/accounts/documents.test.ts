import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import type { DocumentView } from '../../../contracts/documents';
import { DOCX_MAIN, hostile, jpeg, ooxml, pdf, png } from '../../../integrations/document-store/documents.fixture';
import type { ApiClient, Answer } from '../../support/apiClient';
import { created, openBench, refused, sameIncident, type Bench } from './bench';

let bench: Bench;
let accountId: string;
beforeAll(async () => {
  bench = await openBench();
  accountId = (await created(bench.anna)).body.id;
});
afterAll(() => bench.close());

interface Deposit {
  name?: string;
  content?: Buffer;
  fields?: Record<string, string>;
}

function form({ name = 'kbis.pdf', content = pdf, fields = { kind: 'kbis' } }: Deposit): FormData {
  const data = new FormData();
  for (const [field, value] of Object.entries(fields)) data.append(field, value);
  data.append('file', new Blob([new Uint8Array(content)], { type: 'application/pdf' }), name);
  return data;
}

const deposit = (client: ApiClient, sent: Deposit = {}, to = accountId, key?: string): Promise<Answer<DocumentView>> =>
  client.post<DocumentView>(`/accounts/${to}/documents`, { body: form(sent), ...(key && { key }) });
const download = (client: ApiClient, id: string) => client.fetch('GET', `/documents/${id}/content`);
/** A request on the account, for what must name one. */
async function anyRequest(accountId: string): Promise<string> {
  const { body } = await bench.anna.post<{ id: string }>('/requests', {
    body: { template: 'otherRequest', accountId },
  });
  return body.id;
}
const filesKept = () =>
  readdirSync(bench.api.documentsDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .length;
const rowsKept = async () => Number((await bench.owner('documents').count<{ count: string }[]>())[0]?.count);
const kept = async () => ({ files: filesKept(), rows: await rowsKept() });

test('a document is kept with its fingerprint, told to open screens, listed and given back as an attachment', async () => {
  const { body, status } = await deposit(bench.anna, { name: 'C:\\Clients\\État « KBIS ».pdf' });
  expect({ status, body }).toMatchObject({
    status: 201,
    body: {
      accountId,
      kind: 'kbis',
      name: 'État « KBIS ».pdf',
      mediaType: 'application/pdf',
      sizeBytes: pdf.length,
      uploadedBy: { id: bench.api.firm.people.anna.id },
      signedOn: null,
      fee: null,
    },
  });
  expect(await bench.owner('documents').where({ id: body.id }).first()).toMatchObject({
    sha256: createHash('sha256').update(pdf).digest('hex'),
    bu_id: bench.api.firm.bu.rennes,
  });
  expect(bench.api.changes).toContainEqual(expect.objectContaining({ topic: 'account', id: accountId }));
  expect(
    (await bench.bruno.get<{ items: DocumentView[] }>(`/accounts/${accountId}/documents`)).body.items,
  ).toContainEqual(body);

  const response = await download(bench.bruno, body.id);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(pdf);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(pdf.length),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': `attachment; filename="?tat ? KBIS ?.pdf"; filename*=UTF-8''${encodeURIComponent('État « KBIS ».pdf')}`,
  });
  expect(await bench.owner('audit').where({ object_id: body.id }).orderBy('id')).toMatchObject([
    { action: 'documentDeposited', outcome: 'applied', data: { kind: 'kbis' } },
    { action: 'documentRead', outcome: 'read', principal_id: bench.api.firm.people.bruno.id },
  ]);
});

test('documents of an account have a measure: what goes beyond it is refused with nothing kept, and a deposit that was made is answered as before', async () => {
  const { body: account } = await created(bench.anna);
  const first = await deposit(bench.anna, {}, account.id, 'before-the-measure');
  await bench
    .owner('settings')
    .insert({
      company_id: bench.api.firm.companyId,
      key: 'accountDocumentsMegabytes',
      value: '0',
      valid_from: '2026-01-01',
    });
  try {
    const before = await kept();
    expect(await deposit(bench.anna, {}, account.id)).toMatchObject(refused(409, 'account_documents_full'));
    expect(await kept()).toEqual(before);
    expect((await deposit(bench.anna, {}, account.id, 'before-the-measure')).body.id).toBe(first.body.id);
  } finally {
    await bench.owner('settings').where({ key: 'accountDocumentsMegabytes' }).delete();
  }
});

test('all documents of an account leave in one file, each reading written down; one that cannot be read says so', async () => {
  const { body: account } = await created(bench.anna);
  const ids: string[] = [];
  for (const name of ['kbis.pdf', 'kbis.pdf', 'statuts.pdf'])
    ids.push((await deposit(bench.anna, { name }, account.id)).body.id);
  const { store_id: lost } = await bench
    .owner('documents')
    .where({ id: ids[2] })
    .first<{ store_id: string }>('store_id');
  await bench
    .owner('documents')
    .where({ id: ids[2] })
    .update({ store_id: `${lost}-gone` });

  const response = await bench.bruno.fetch('GET', `/accounts/${account.id}/documents/archive`);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/zip',
    'content-disposition': expect.stringMatching(/^attachment; filename="?documents-.*\.zip"?$/) as string,
  });
  const zip = Buffer.from(await response.arrayBuffer());
  // Kept as they are: what was deposited stands in the file, once for each.
  const timesIn = (part: Buffer) => zip.toString('latin1').split(part.toString('latin1')).length - 1;
  expect([
    timesIn(pdf),
    timesIn(Buffer.from('kbis (2).pdf')),
    timesIn(Buffer.from('Ce document ne peut pas être lu')),
  ]).toEqual([2, 2, 1]);
  expect(
    await bench
      .owner('audit')
      .whereIn('object_id', ids)
      .where({ action: 'documentRead' })
      .orderBy('id')
      .select('outcome', 'principal_id'),
  ).toEqual(['refused', 'read', 'read'].map((outcome) => ({ outcome, principal_id: bench.api.firm.people.bruno.id })));
  expect(await bench.nina.get(`/accounts/${account.id}/documents/archive`)).toMatchObject(refused(404, 'not_found'));
});

describe('a new version of a document', () => {
  const replace = (client: ApiClient, id: string, sent: Deposit = {}, key?: string): Promise<Answer<DocumentView>> =>
    client.post<DocumentView>(`/documents/${id}/versions`, {
      body: form({ fields: {}, ...sent }),
      ...(key && { key }),
    });
  const versionsOf = async (client: ApiClient, id: string) =>
    (await client.get<{ items: DocumentView[] }>(`/documents/${id}/versions`)).body.items;
  const second = Buffer.concat([pdf, Buffer.from('\n')]);

  test('takes its place in lists and counts; the former one stays readable with who, when and its fingerprint, and both leave with the file of the account', async () => {
    const { body: account } = await created(bench.anna);
    const { body: first } = await deposit(bench.anna, {}, account.id);
    await bench
      .owner('document_retentions')
      .insert({
        document_id: first.id,
        company_id: bench.api.firm.companyId,
        bu_id: bench.api.firm.bu.rennes,
        account_id: account.id,
        request_id: await anyRequest(account.id),
        ground: 'know_your_client',
        starts_on: '2026-11-01',
        keep_until: '2031-11-01',
      });
    const key = randomUUID();
    const { body: next, status } = await replace(
      bench.bruno,
      first.id,
      { name: 'kbis-neuf.pdf', content: second },
      key,
    );
    expect({ status, next }).toMatchObject({
      status: 201,
      next: {
        kind: 'kbis',
        version: 2,
        name: 'kbis-neuf.pdf',
        keepUntil: '2031-11-01',
        uploadedBy: { id: bench.api.firm.people.bruno.id },
      },
    });
    expect((await replace(bench.bruno, first.id, { name: 'kbis-neuf.pdf', content: second }, key)).body).toEqual(next);

    expect((await bench.anna.get<{ items: DocumentView[] }>(`/accounts/${account.id}/documents`)).body.items).toEqual([
      next,
    ]);
    expect((await bench.anna.get<{ counts: object }>(`/accounts/${account.id}`)).body.counts).toMatchObject({
      documents: 1,
    });
    for (const id of [first.id, next.id])
      expect(await versionsOf(bench.anna, id)).toMatchObject([
        { id: next.id, version: 2 },
        {
          id: first.id,
          version: 1,
          sha256: createHash('sha256').update(pdf).digest('hex'),
          uploadedAt: first.uploadedAt,
        },
      ]);
    expect(Buffer.from(await (await download(bench.anna, first.id)).arrayBuffer())).toEqual(pdf);
    expect(await bench.owner('audit').where({ object_id: next.id, action: 'documentReplaced' })).toMatchObject([
      { outcome: 'applied', principal_id: bench.api.firm.people.bruno.id, data: { kind: 'kbis', version: 2 } },
    ]);
    const zip = Buffer.from(
      await (await bench.anna.fetch('GET', `/accounts/${account.id}/documents/archive`)).arrayBuffer(),
    ).toString('utf8');
    expect([zip.includes('kbis-neuf.pdf'), zip.includes('versions précédentes/kbis (version 1).pdf')]).toEqual([
      true,
      true,
    ]);
  });

  test('replaces the last version only: of two people at once one succeeds, and the other hears from whom the newer one is', async () => {
    const { body: first } = await deposit(bench.anna);
    const answers = await Promise.all([replace(bench.anna, first.id), replace(bench.bruno, first.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({
      code: 'document_replaced',
      params: { name: 'kbis.pdf' },
    });
    expect(await versionsOf(bench.anna, first.id)).toHaveLength(2);
  });

  test('keeps to the rules of its kind, to the measure of its account and to its walls', async () => {
    const { body: account } = await created(bench.anna);
    const fields = { kind: 'engagement_letter', signedOn: '2026-11-20', signatory: 'Jeanne Riou', fee: '2500' };
    const { body: letter } = await deposit(bench.anna, { fields }, account.id);
    const before = await kept();
    expect(await replace(bench.anna, letter.id)).toMatchObject(refused(422, 'document_incomplete'));
    expect(await replace(bench.anna, letter.id, { fields: { kind: 'kbis' } })).toMatchObject(
      refused(400, 'invalid_input'),
    );
    await bench
      .owner('settings')
      .insert({
        company_id: bench.api.firm.companyId,
        key: 'accountDocumentsMegabytes',
        value: '0',
        valid_from: '2026-01-01',
      });
    try {
      expect(
        await replace(bench.anna, letter.id, {
          fields: { signedOn: '2026-11-21', signatory: 'Jeanne Riou', fee: '2600' },
        }),
      ).toMatchObject(refused(409, 'account_documents_full'));
    } finally {
      await bench.owner('settings').where({ key: 'accountDocumentsMegabytes' }).delete();
    }
    expect(await replace(bench.nina, letter.id)).toMatchObject(refused(404, 'not_found'));
    expect(await bench.nina.get(`/documents/${letter.id}/versions`)).toMatchObject(refused(404, 'not_found'));
    expect(await kept()).toEqual(before);
  });
});

test('a PDF or a picture is given to be shown, its reading written down as such, and still leaves as an attachment; nothing else is', async () => {
  const { body: account } = await created(bench.anna);
  const preview = (client: ApiClient, id: string) => client.fetch('GET', `/documents/${id}/preview`);
  const script = Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n'),
    pdf.subarray(9),
  ]);
  for (const [name, content, type] of [
    ['piece.pdf', script, 'application/pdf'],
    ['carte.png', png, 'image/png'],
    ['carte.jpg', jpeg, 'image/jpeg'],
  ] as const) {
    const { body } = await deposit(bench.anna, { name, content }, account.id);
    const response = await preview(bench.bruno, body.id);
    expect({ status: response.status, ...Object.fromEntries(response.headers) }).toMatchObject({
      status: 200,
      'content-type': type,
      'content-disposition': `attachment; filename=${name}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(Buffer.from(await response.arrayBuffer())).toEqual(content);
    expect(await bench.owner('audit').where({ object_id: body.id, action: 'documentRead' })).toMatchObject([
      { outcome: 'read', data: { through: 'preview' }, principal_id: bench.api.firm.people.bruno.id },
    ]);
    expect((await preview(bench.nina, body.id)).status).toBe(404);
  }
  const { body: office } = await deposit(bench.anna, { name: 'statuts.docx', content: ooxml(DOCX_MAIN) }, account.id);
  expect(await bench.anna.get(`/documents/${office.id}/preview`)).toMatchObject(refused(422, 'document_not_previewed'));
  expect(await bench.owner('audit').where({ object_id: office.id, action: 'documentRead' })).toEqual([]);
});

test('a signed letter says when, who and the fee', async () => {
  const fields = { kind: 'engagement_letter', signedOn: '2026-11-20', signatory: 'Jeanne Riou', fee: '2500.5' };
  expect((await deposit(bench.anna, { name: 'lettre.pdf', fields })).body).toMatchObject({
    kind: 'engagement_letter',
    signedOn: '2026-11-20',
    signatory: 'Jeanne Riou',
    fee: { amount: '2500.50', currency: 'EUR' },
  });
});

test('the same deposit sent twice is one document', async () => {
  const key = randomUUID();
  const before = await rowsKept();
  const first = await deposit(bench.anna, {}, accountId, key);
  expect((await deposit(bench.anna, {}, accountId, key)).body).toEqual(first.body);
  expect(await deposit(bench.anna, { content: Buffer.concat([pdf, Buffer.from('\n')]) }, accountId, key)).toMatchObject(
    refused(422, 'idempotency_key_reused'),
  );
  expect(await rowsKept()).toBe(before + 1);
});

describe('what is refused leaves neither row nor file', () => {
  test.each([
    ...hostile.map(
      ([what, name, content, reason]) =>
        [what, { name, content }, refused(422, 'document_type_refused', { params: { reason } })] as const,
    ),
    ['an empty file', { content: Buffer.alloc(0) }, refused(422, 'document_empty')] as const,
    ['a file of 50 MB', { content: Buffer.alloc(50 * 1024 * 1024, 32) }, refused(413, 'document_too_large')] as const,
    [
      'a file just over the limit of the store',
      { content: Buffer.alloc(20_000_001, 32) },
      refused(413, 'document_too_large'),
    ] as const,
    [
      'a signed letter that says nothing',
      { fields: { kind: 'engagement_letter' } },
      refused(422, 'document_incomplete', {
        missing: [{ field: 'signedOn' }, { field: 'signatory' }, { field: 'fee' }],
      }),
    ] as const,
    [
      'a fee that is no amount',
      { fields: { kind: 'other', fee: '007' } },
      refused(400, 'invalid_input', { errors: [{ path: 'fee' }] }),
    ] as const,
    [
      'a day that does not exist',
      { fields: { kind: 'other', signedOn: '2026-02-30' } },
      refused(400, 'invalid_input'),
    ] as const,
    ['a kind of one’s choice', { fields: { kind: 'novel' } }, refused(400, 'invalid_input')] as const,
    ['a field that is none', { fields: { kind: 'other', bu_id: 'x' } }, refused(400, 'invalid_input')] as const,
    [
      'a prototype as a field',
      { fields: { kind: 'other', ['__proto__']: 'x' } },
      refused(400, 'invalid_input'),
    ] as const,
  ])('%s', async (_what, sent, refusal) => {
    const before = await kept();
    expect(await deposit(bench.anna, sent)).toMatchObject(refusal);
    expect(await kept()).toEqual(before);
  });

  test('two files, a file under another name, fields nested or without a name, and a form cut short', async () => {
    const before = await kept();
    const two = form({});
    two.append('file', new Blob([new Uint8Array(pdf)]), 'b.pdf');
    const elsewhere = new FormData();
    elsewhere.append('upload', new Blob([new Uint8Array(pdf)]), 'b.pdf');
    for (const body of [
      two,
      elsewhere,
      form({ fields: { 'kind[a][b]': 'kbis' } }),
      form({ fields: { kind: 'kbis', '': 'x' } }),
    ]) {
      expect(await bench.anna.post(`/accounts/${accountId}/documents`, { body })).toMatchObject(
        refused(400, 'invalid_input'),
      );
    }
    const cut =
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7';
    expect(
      await bench.anna.post(`/accounts/${accountId}/documents`, {
        body: cut,
        headers: { 'Content-Type': 'multipart/form-data; boundary=b' },
      }),
    ).toMatchObject(refused(400, 'invalid_input'));
    expect(await kept()).toEqual(before);
  });
});

test('an upload that breaks off, wherever, leaves nothing, and the next one passes', async () => {
  const before = await kept();
  const sent = new Response(form({ content: Buffer.concat([Buffer.alloc(200_000, 32), pdf]) }));
  const type = sent.headers.get('content-type')!;
  const body = Buffer.from(await sent.arrayBuffer());
  for (let part = 0; part < 10; part += 1) {
    const socket = connect(Number(new URL(bench.api.url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write(
      `POST /api/v1/accounts/${accountId}/documents HTTP/1.1\r\nHost: x\r\nCookie: ${bench.anna.cookie}\r\nIdempotency-Key: ${randomUUID()}\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`,
    );
    socket.write(body.subarray(0, (body.length / 10) * part));
    socket.destroySoon();
    await once(socket, 'close');
  }
  expect(await kept()).toEqual(before);
  expect((await deposit(bench.anna)).status).toBe(201);
});

test.each([
  ['a path', '../../etc/passwd.pdf', 'passwd.pdf'],
  ['control characters', 'a\u0085b\u2028.pdf', 'a b.pdf'],
  ['a direction that turns the name round', 'lettre\u202Efdp.pdf', 'lettre fdp.pdf'],
  ['300 letters', `${'é'.repeat(300)}.pdf`, `${'é'.repeat(196)}.pdf`],
  ['a script', '<img src=x onerror=alert(1)>.pdf', 'img src=x onerror=alert(1).pdf'],
])('%s in a file name is cleaned, and the download still has one header', async (_what, name, shown) => {
  const { body, status } = await deposit(bench.anna, { name });
  expect({ status, name: body.name }).toEqual({ status: 201, name: shown });
  const disposition = (await download(bench.anna, body.id)).headers.get('content-disposition')!;
  expect(disposition).toMatch(/^attachment; filename=/);
  expect(disposition.length).toBeLessThan(2_000);
});

test('bytes that changed on the disk are never served', async () => {
  const { body } = await deposit(bench.anna);
  const { store_id: storeId } = await bench.owner('documents').where({ id: body.id }).first<{ store_id: string }>();
  const file = path.join(bench.api.documentsDir, storeId.slice(0, 2), storeId);
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
  writeFileSync(file, bytes);
  const response = await download(bench.anna, body.id);
  expect(response.status).toBe(500);
  expect(await response.json()).toMatchObject({ code: 'document_unreadable' });
  expect(bench.api.log()).toContain('was altered in the store');
  expect(await bench.owner('audit').where({ object_id: body.id, action: 'documentRead' })).toMatchObject([
    { outcome: 'refused', code: 'document_altered', principal_id: bench.api.firm.people.anna.id },
  ]);
});

describe('a document outside my perimeter is a missing one', () => {
  let document: DocumentView;
  beforeAll(async () => {
    document = (await deposit(bench.anna)).body;
  });
  test.each(['nina', 'other'] as const)('for %s', async (who) => {
    const client = bench[who];
    const missing = await client.get(`/documents/${randomUUID()}/content`);
    const foreign = await client.get(`/documents/${document.id}/content`);
    expect({ status: foreign.status, body: sameIncident(foreign.body) }).toEqual({
      status: 404,
      body: sameIncident(missing.body),
    });
    expect(await client.get(`/accounts/${accountId}/documents`)).toMatchObject(refused(404, 'not_found'));
    const before = await kept();
    expect(await deposit(client)).toMatchObject(refused(404, 'not_found'));
    expect(await kept()).toEqual(before);
    expect(await bench.owner('audit').where({ object_id: document.id, outcome: 'read' })).toEqual([]);
  });

  test('the 360° profile opens accounts of other business units, never their documents', async () => {
    const nina = await bench.api.login(bench.api.firm.people.nina);
    await nina.post('/me/profile', { body: { profile: '360' } });
    expect((await nina.get(`/accounts/${accountId}`)).status).toBe(200);
    expect(await nina.get(`/accounts/${accountId}/documents`)).toMatchObject({ status: 200, body: { items: [] } });
    expect(await nina.get(`/documents/${document.id}/content`)).toMatchObject(refused(404, 'not_found'));
    const before = await kept();
    expect(await deposit(nina)).toMatchObject(refused(403, 'not_allowed'));
    expect(await kept()).toEqual(before);
  });

  test('without a session the form is not even read', async () => {
    expect(await deposit(bench.api.anonymous())).toMatchObject(refused(401, 'not_authenticated'));
  });
});
