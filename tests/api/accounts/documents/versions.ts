/** A document is replaced by a newer one, and the former stays readable. */
import { createHash, randomUUID } from 'node:crypto';
import type { DocumentView } from '../../../../contracts/documents';
import { pdf } from '../../../../integrations/document-store/documents.fixture';
import type { ApiClient, Answer } from '../../../support/apiClient';
import { created, refused, type Bench } from '../bench';
import { type Deposit, form, download, depositing, type Deposits } from './deposits';

export function documentVersionsSuite(plant: () => Deposits): void {
  let bench: Bench;
  beforeAll(() => {
    bench = plant().bench;
  });
  const { deposit, anyRequest, kept } = depositing(plant);

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
      await bench.owner('document_retentions').insert({
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
      expect((await replace(bench.bruno, first.id, { name: 'kbis-neuf.pdf', content: second }, key)).body).toEqual(
        next,
      );

      expect((await bench.anna.get<{ items: DocumentView[] }>(`/accounts/${account.id}/documents`)).body.items).toEqual(
        [next],
      );
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
      await bench.owner('settings').insert({
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
}
