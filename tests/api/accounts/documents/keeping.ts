/** What is deposited is kept within its measure, listed, shown and given back, alone or with the whole file. */
import { createHash, randomUUID } from 'node:crypto';
import type { DocumentView } from '../../../../contracts/documents';
import { DOCX_MAIN, jpeg, ooxml, pdf, png } from '../../../../integrations/document-store/documents.fixture';
import type { ApiClient } from '../../../support/apiClient';
import { created, refused, type Bench } from '../bench';
import { download, depositing, type Deposits } from './deposits';

export function keptDocumentsSuite(plant: () => Deposits): void {
  let bench: Bench;
  let accountId: string;
  beforeAll(() => {
    bench = plant().bench;
    accountId = plant().accountId;
  });
  const { deposit, rowsKept, kept } = depositing(plant);

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
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; sandbox; frame-ancestors 'none'/,
      ) as string,
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
    await bench.owner('settings').insert({
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

  test('of deposits at once, those that fit together are kept, whoever made them', async () => {
    const { body: account } = await created(bench.anna);
    const megabytes = (pdf.length * 2.5) / 1_000_000;
    await bench.owner('settings').insert({
      company_id: bench.api.firm.companyId,
      key: 'accountDocumentsMegabytes',
      value: String(megabytes),
      valid_from: '2026-01-01',
    });
    try {
      const answers = await Promise.all(Array.from({ length: 8 }, () => deposit(bench.anna, {}, account.id)));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, ...Array<number>(6).fill(409)]);
      expect(await bench.owner('documents').where({ account_id: account.id }).pluck('size_bytes')).toHaveLength(2);
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
    ).toEqual(
      ['refused', 'read', 'read'].map((outcome) => ({ outcome, principal_id: bench.api.firm.people.bruno.id })),
    );
    expect(await bench.nina.get(`/accounts/${account.id}/documents/archive`)).toMatchObject(refused(404, 'not_found'));
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
        'content-security-policy': expect.stringMatching(
          /^default-src 'none'; sandbox; frame-ancestors 'none'/,
        ) as string,
      });
      expect(Buffer.from(await response.arrayBuffer())).toEqual(content);
      expect(await bench.owner('audit').where({ object_id: body.id, action: 'documentRead' })).toMatchObject([
        { outcome: 'read', data: { through: 'preview' }, principal_id: bench.api.firm.people.bruno.id },
      ]);
      expect((await preview(bench.nina, body.id)).status).toBe(404);
    }
    const { body: office } = await deposit(bench.anna, { name: 'statuts.docx', content: ooxml(DOCX_MAIN) }, account.id);
    expect(await bench.anna.get(`/documents/${office.id}/preview`)).toMatchObject(
      refused(422, 'document_not_previewed'),
    );
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
    expect(
      await deposit(bench.anna, { content: Buffer.concat([pdf, Buffer.from('\n')]) }, accountId, key),
    ).toMatchObject(refused(422, 'idempotency_key_reused'));
    expect(await rowsKept()).toBe(before + 1);
  });
}
