/** What is hostile, incomplete or cut short leaves nothing behind. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import type { DocumentView } from '../../../../contracts/documents';
import { hostile, pdf } from '../../../../integrations/document-store/documents.fixture';
import { namedForm } from '../../../support/namedForm';
import { refused, type Bench } from '../bench';
import { form, download, depositing, type Deposits } from './deposits';

/** The name of an attachment as RFC 6266 reads it: one value, and where that cannot say it all, the encoded one. */
function namedBy(disposition: string): string {
  const [, quoted, plain, encoded] =
    /^attachment; filename=(?:"((?:[^"\\]|\\.)*)"|([!#$%&'*+.^_`|~0-9A-Za-z-]+))(?:; filename\*=UTF-8''([%!#$&+.^_`|~0-9A-Za-z-]+))?$/.exec(
      disposition,
    ) ?? [];
  return encoded === undefined ? (plain ?? quoted?.replace(/\\(.)/g, '$1') ?? '') : decodeURIComponent(encoded);
}

export function refusedDocumentsSuite(plant: () => Deposits): void {
  let bench: Bench;
  let accountId: string;
  beforeAll(() => {
    bench = plant().bench;
    accountId = plant().accountId;
  });
  const { deposit, kept } = depositing(plant);

  const depositNamed = (name: string) =>
    bench.anna.post<DocumentView>(`/accounts/${accountId}/documents`, { body: namedForm(form({}), name) });

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
    ['a path of another system', '..\\..\\windows\\win.pdf', 'win.pdf'],
    ['an end of text', 'kbis\0.exe\0.pdf', 'kbis .exe.pdf'],
    ['an end of line', 'a\r\nSet-Cookie: x=1.pdf', 'a Set-Cookie x=1.pdf'],
    ['control characters', 'a\u0085b\u2028.pdf', 'a b.pdf'],
    ['a direction that turns the name round', 'lettre\u202Efdp.pdf', 'lettre fdp.pdf'],
    ['300 letters', `${'é'.repeat(300)}.pdf`, `${'é'.repeat(196)}.pdf`],
    ['300 bytes', `${'\u{1F4C4}'.repeat(75)}.pdf`, `${'\u{1F4C4}'.repeat(75)}.pdf`],
    ['a quote and another parameter', 'a"; filename=b.exe; x=".pdf', 'a ; filename=b.exe; x=.pdf'],
    ['a script', '<img src=x onerror=alert(1)>.pdf', 'img src=x onerror=alert(1).pdf'],
  ])(
    '%s in a file name is cleaned, names no place in the store, and the download still has one header',
    async (_what, name, shown) => {
      const { body, status } = await depositNamed(name);
      expect({ status, name: body.name }).toEqual({ status: 201, name: shown });
      const { store_id: storeId } = await bench.owner('documents').where({ id: body.id }).first<{ store_id: string }>();
      expect(storeId).toMatch(/^[0-9a-f-]+$/);
      expect(existsSync(path.join(bench.api.documentsDir, storeId.slice(0, 2), storeId))).toBe(true);
      const { headers } = await download(bench.anna, body.id);
      expect(namedBy(headers.get('content-disposition')!)).toBe(shown);
    },
  );

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
}
