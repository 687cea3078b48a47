/** A file of an internal note is as hidden as the note, on every path, until somebody of the desk releases it to the account. */
import { createHash } from 'node:crypto';
import { knownFiles } from '../../../db/documents/files';
import { documentsNotUnder } from '../../../db/documents/keys';
import { pdf } from '../../../integrations/document-store/documents.fixture';
import type { ApiClient } from '../../support/apiClient';
import type { Desk } from '../../support/desk';
import { expectStatus } from '../../support/story';
import { listen, read, say, type Comment } from './talk';

const NAME = 'canari-interne.pdf';

function formOf(content: Buffer): FormData {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(content)], { type: 'application/pdf' }), NAME);
  return form;
}

type Noted = Comment & { documents: { id: string; name: string; internal: boolean }[] };

export function noteFilesSuite(plant: () => { desk: Desk; anna: ApiClient; bruno: ApiClient }): void {
  const keep = (client: ApiClient, requestId: string) =>
    client.post<{ id: string; code?: string }>(`/requests/${requestId}/note-files`, { body: formOf(pdf) });
  const release = (client: ApiClient, requestId: string, id: string) =>
    client.post<{ id: string; code?: string }>(`/requests/${requestId}/note-files/${id}/release`, {
      body: { kind: 'other' },
    });
  const accountOf = async (client: ApiClient, requestId: string) =>
    expectStatus(await client.get<{ account: { id: string } }>(`/requests/${requestId}`), 200).account.id;
  const content = async (client: ApiClient, id: string, path = 'content') => {
    const response = await client.fetch('GET', `/documents/${id}/${path}`);
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
  };

  /** A note that carries a file, written by one of two agents. */
  async function noted() {
    const { desk } = plant();
    const [lea, karim] = await desk.agents(2);
    const { id, taskId } = await desk.openRequest();
    const file = expectStatus(await keep(lea!.client, id), 201).id;
    return { id, taskId, file, lea: lea!.client, karim: karim!.client };
  }

  test('files of notes fill the account for whoever deposits there, also of a desk whose notes they may not read', async () => {
    const { desk, anna } = plant();
    const [lea] = await desk.agents(1);
    const { id } = await desk.openRequest();
    const accountId = await accountOf(anna, id);
    const full = { company_id: desk.api.firm.companyId, key: 'accountDocumentsMegabytes' };
    await desk
      .owner('settings')
      .insert({ ...full, value: String((pdf.length * 1.5) / 1_000_000), valid_from: '2026-01-01' });
    try {
      expectStatus(await keep(lea!.client, id), 201);
      const form = formOf(pdf);
      form.append('kind', 'other');
      expect((await anna.post<{ code: string }>(`/accounts/${accountId}/documents`, { body: form })).body.code).toBe(
        'account_documents_full',
      );
    } finally {
      await desk.owner('settings').where({ key: full.key }).delete();
    }
  });

  test('files of notes and documents of the account that come at once count each other: those that fit together are kept', async () => {
    const { desk, anna } = plant();
    const [lea] = await desk.agents(1);
    const { id } = await desk.openRequest();
    const accountId = await accountOf(anna, id);
    const deposit = () => {
      const form = formOf(pdf);
      form.append('kind', 'other');
      return lea!.client.post<{ code?: string }>(`/accounts/${accountId}/documents`, { body: form });
    };
    await desk.owner('settings').insert({
      company_id: desk.api.firm.companyId,
      key: 'accountDocumentsMegabytes',
      value: String((pdf.length * 2.5) / 1_000_000),
      valid_from: '2026-01-01',
    });
    try {
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? keep(lea!.client, id) : deposit())),
      );
      expect(answers.map(({ body }) => body.code ?? 'kept').sort()).toEqual([
        ...Array<string>(10).fill('account_documents_full'),
        'kept',
        'kept',
      ]);
    } finally {
      await desk.owner('settings').where({ key: 'accountDocumentsMegabytes' }).delete();
    }
  });

  test('it is in no list, count, archive, history, evidence or event of whoever asked, nor of their colleagues', async () => {
    const { desk, anna, bruno } = plant();
    const { id, file, lea, karim } = await noted();
    const accountId = await accountOf(anna, id);
    const streams = await Promise.all([anna, bruno].map((client) => listen(desk.api.url, client)));
    desk.api.changes.length = 0;
    expectStatus(await say(lea, id, { body: 'Le greffe a répondu.', documentIds: [file] }), 201);
    desk.api.deps.changes.publish(desk.api.changes);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(streams.map(({ heard }) => heard().includes(id) || heard().includes(file))).toEqual([false, false]);
    streams.forEach(({ close }) => close());

    for (const client of [anna, bruno]) {
      const paths = [
        `/accounts/${accountId}`,
        `/accounts/${accountId}/documents`,
        `/accounts/${accountId}/history`,
        `/requests/${id}`,
        `/requests/${id}/timeline`,
        `/requests/${id}/messages`,
        '/requests?q=canari',
      ];
      const answers = await Promise.all(paths.map((path) => client.get(path)));
      expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200));
      const seen = JSON.stringify(answers.map(({ body }) => body));
      expect([seen.includes('canari'), seen.includes(file)]).toEqual([false, false]);
      const archive = await client.fetch('GET', `/accounts/${accountId}/documents/archive`);
      expect([archive.status, (await archive.text()).includes('canari')]).toEqual([200, false]);
      expect((await client.get(`/documents/${file}/versions`)).status).toBe(404);
      expect([(await content(client, file)).status, (await content(client, file, 'preview')).status]).toEqual([
        404, 404,
      ]);
      expect(await evidenceOf(client, id)).not.toContain('canari');
    }
    for (const client of [lea, karim]) {
      const [note] = (await read(client, id)).items as Noted[];
      expect(note!.documents).toEqual([{ id: file, name: NAME, internal: true }]);
      expect(await content(client, file)).toEqual({ status: 200, bytes: pdf });
      expect((await client.get<{ items: unknown[] }>(`/accounts/${accountId}/documents`)).body.items).toEqual([]);
    }
    expect(await evidenceOf(lea, id)).toContain('canari');
  });

  test('a large one comes in pieces, of which nobody else ends up with anything; whole, it is the desk’s like any other', async () => {
    const { desk, anna } = plant();
    const [lea] = await desk.agents(1);
    const { id } = await desk.openRequest();
    const accountId = await accountOf(anna, id);
    const fingerprint = createHash('sha256').update(pdf).digest('hex');
    const send = async (client: ApiClient, from: number, to: number) => {
      const form = formOf(pdf.subarray(from, to));
      form.append('fromByte', String(from));
      return expectStatus(
        await client.post<{ receivedBytes: number }>(`/accounts/${accountId}/uploads/${fingerprint}/pieces`, {
          body: form,
        }),
        200,
      ).receivedBytes;
    };
    const end = (client: ApiClient) =>
      client.post<{ id: string; name: string; code?: string }>(`/requests/${id}/note-files/uploads/${fingerprint}`, {
        body: { name: NAME },
      });

    expect(await send(lea!.client, 0, 40)).toBe(40);
    await send(anna, 0, pdf.length);
    expect(await end(anna)).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
    expect(await send(lea!.client, 40, pdf.length)).toBe(pdf.length);
    const file = expectStatus(await end(lea!.client), 201);
    expect(file.name).toBe(NAME);
    expect(await content(lea!.client, file.id)).toEqual({ status: 200, bytes: pdf });
    expect((await content(anna, file.id)).status).toBe(404);
    expect((await anna.get<{ items: unknown[] }>(`/accounts/${accountId}/documents`)).body.items).toEqual([]);
    // Whole, it is no piece any more: what another request would make of the same bytes begins anew.
    expect(await end(lea!.client)).toMatchObject({ status: 409, body: { code: 'upload_incomplete' } });
  });

  /** The words of the evidence pack. */
  async function evidenceOf(client: ApiClient, caseId: string): Promise<string> {
    const response = await client.fetch('GET', `/cases/${caseId}/evidence`);
    expect(response.status).toBe(200);
    return (await plant().desk.api.deps.pdfs.read(Buffer.from(await response.arrayBuffer()))).flat().join('\n');
  }

  test('its id opens nothing to whoever may not read it: no message, no line, no interaction, no version, no release', async () => {
    const { desk, anna, bruno } = plant();
    const { id, file, lea } = await noted();
    const accountId = await accountOf(anna, id);
    for (const client of [anna, bruno]) {
      expect((await keep(client, id)).body.code).toBe('not_allowed');
      expect((await say(client, id, { body: 'x', documentIds: [file] })).body.code).toBe('reference_unknown');
      expect((await release(client, id, file)).body.code).toBe('not_allowed');
      expect((await client.post<{ code: string }>(`/documents/${file}/versions`, { body: formOf(pdf) })).status).toBe(
        404,
      );
      const meeting = {
        kind: 'meeting',
        subject: 'Point',
        comment: null,
        startsAt: '2026-12-03T09:00:00Z',
        endsAt: '2026-12-03T10:00:00Z',
        assigneeId: desk.api.firm.people.anna.id,
        contactIds: [],
        documentIds: [file],
        opportunityId: null,
        report: null,
        done: false,
      };
      expect((await client.post(`/accounts/${accountId}/interactions`, { body: meeting })).body).toMatchObject({
        code: 'reference_unknown',
      });
    }
    // Nor in a message to all, nor in a note of another request, be it by the desk.
    expect((await say(lea, id, { body: 'x', visibility: 'shared', documentIds: [file] })).body.code).toBe(
      'file_internal',
    );
    const other = await desk.openRequest();
    expect((await say(lea, other.id, { body: 'x', documentIds: [file] })).body.code).toBe('reference_unknown');
    expect(await desk.owner('messages').whereIn('case_id', [id, other.id])).toEqual([]);
    expect((await release(lea, other.id, file)).body.code).toBe('not_found');
    // What sweeps and renews keys knows it.
    const { store_id: stored } = await desk.owner('note_files').where({ id: file }).first<{ store_id: string }>();
    expect((await knownFiles(desk.api.deps.pool)).has(stored)).toBe(true);
    expect((await documentsNotUnder(desk.owner, 'another', null)).map((one) => one.id)).toContain(file);
  });

  test('deposited and sent with no note, it is listed to its depositor alone, who joins it later or throws it away', async () => {
    const { desk, anna } = plant();
    const { id, file, lea, karim } = await noted();
    const listed = async (client: ApiClient) =>
      expectStatus(await client.get<{ unposted: { id: string; name: string }[] }>(`/requests/${id}/messages`), 200)
        .unposted;
    const discard = (client: ApiClient, of = file) =>
      client.post<{ code?: string }>(`/requests/${id}/note-files/${of}/discard`);
    const other = expectStatus(await keep(lea, id), 201).id;
    expect([await listed(lea), await listed(karim), await listed(anna)]).toEqual([
      [
        { id: file, name: NAME },
        { id: other, name: NAME },
      ],
      [],
      [],
    ]);
    for (const client of [karim, anna]) expect((await discard(client)).body.code).toBe('not_found');
    expectStatus(await say(lea, id, { body: 'Reçu du greffe.', documentIds: [file] }), 201);
    expect((await discard(lea)).body.code).toBe('not_found');
    await desk.owner('cases').where({ id }).update({ closed_at: new Date() });
    expect(await listed(lea)).toEqual([{ id: other, name: NAME }]);
    expectStatus(await discard(lea, other), 204);
    expect([await listed(lea), (await content(lea, other)).status, (await content(lea, file)).status]).toEqual([
      [],
      404,
      200,
    ]);
    expect(
      await desk.owner('audit').where({ object_id: id, action: 'discardNoteFile', outcome: 'applied' }),
    ).toHaveLength(1);
  });

  test('released, it is a document of the account under the same id, once; the note stays where it was', async () => {
    const { desk, anna } = plant();
    const { id, file, lea } = await noted();
    const accountId = await accountOf(anna, id);
    expectStatus(await say(lea, id, { body: 'À verser.', documentIds: [file] }), 201);
    expectStatus(await release(lea, id, file), 200);
    expectStatus(await release(lea, id, file), 200);
    const listed = (await anna.get<{ items: { id: string; name: string }[] }>(`/accounts/${accountId}/documents`)).body;
    expect(listed.items.map((one) => [one.id, one.name])).toEqual([[file, NAME]]);
    expect(await content(anna, file)).toEqual({ status: 200, bytes: pdf });
    expect(((await read(lea, id)).items as Noted[])[0]!.documents).toEqual([{ id: file, name: NAME, internal: false }]);
    expect((await read(anna, id)).items).toEqual([]);
    expectStatus(await say(lea, id, { body: 'Le voici.', visibility: 'shared', documentIds: [file] }), 201);
    const lines = await desk.owner('audit').where({ object_id: id, action: 'releaseNoteFile' });
    expect([lines.length, await desk.owner('note_files').where({ id: file })]).toEqual([1, []]);
  });
}
