/** The papers of a proposal through the API: drawn, mailed with the file attached, and kept as they left. */
import { createHash } from 'node:crypto';
import { createEffectActivities } from '../../../../activities';
import type { Mail } from '../../../../integrations/mail/port';
import type { ApiClient } from '../../../support/apiClient';
import { png } from '../../../../integrations/document-store/documents.fixture';
import { pdfText } from '../../../support/pdfText';
import { smallPdf } from '../../../support/smallPdf';
import { set } from '../../../support/settings';
import { expectStatus } from '../../../support/story';
import { readInPieces } from './readInPieces';
import { draftOf, type Draft } from './draft';
import type { World } from '../../../walls/world/world';

interface Sending {
  id: string;
  way: string;
  version: number | null;
  contentHash: string;
  fileSha256: string | null;
  by: { name: string };
  recipients: { name: string; email: string; leftAt: string | null }[];
}

export function lettersSuite(plant: () => World): void {
  let world: World;
  let claire: ApiClient;
  let proposal: Draft;
  let contact: { id: string; email: string };
  /** What the demo sent of it before. */
  let earlier: Sending[];
  const mails: Mail[] = [];

  beforeAll(async () => {
    world = plant();
    claire = await world.enter('Claire Berthelin');
    await set(world.owner, 'approvalClientTotal30Days', { value: false });
    await set(world.owner, 'acceptanceGrantedBefore', { value: 'letter', mode: 'off' });
    proposal = await draftOf(world, claire);
    contact = await world
      .owner('contacts')
      .where({ account_id: proposal.accountId })
      .whereNotNull('email')
      .first<typeof contact>('id', 'email');
    earlier = await sendings();
  });

  const download = async (path: string) => {
    const response = await claire.fetch('GET', path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    return { name: response.headers.get('content-disposition'), content: Buffer.from(await response.arrayBuffer()) };
  };
  const sendings = async () =>
    expectStatus(await claire.get<{ items: Sending[] }>(`/proposals/${proposal.id}/sendings`), 200).items;
  const act = async (action: string, body?: object) =>
    expectStatus(
      await claire.post<{ state: string; version: number; lines: { id: string; kind: string }[] }>(
        `/proposals/${proposal.id}/${action}`,
        { body },
      ),
      200,
    );
  async function deliver(): Promise<void> {
    const effects = createEffectActivities({
      knex: world.deps.pool,
      publicUrl: 'http://jalon.example',
      mailer: { send: (mail) => Promise.resolve(void mails.push(mail)) },
    });
    const unsent = await world
      .owner('effects')
      .where({ case_id: proposal.opportunityId, kind: 'letter' })
      .select<{ key: string }[]>('key');
    // Twice, as after a doubtful answer: it leaves once.
    for (const { key } of [...unsent, ...unsent]) await effects.deliverEffect({ caseId: proposal.opportunityId, key });
  }

  test('a draft is drawn as a project, an approved one without', async () => {
    const draft = await pdfText((await download(`/proposals/${proposal.id}/paper?kind=proposal`)).content);
    expect(draft.text).toContain('PROJET');
    await act('submit');
    const { name, content } = await download(`/proposals/${proposal.id}/paper?kind=letter`);
    expect(name).toContain(`lettre-de-mission-${proposal.number}-v${proposal.versions + 1}.pdf`);
    const { text } = await pdfText(content);
    expect(text).not.toContain('PROJET');
    expect(text).toContain('Ordre des experts-comptables');
  });

  test('a letter is mailed to nobody but contacts of the client', async () => {
    const stranger = await world
      .owner('contacts')
      .whereNot({ account_id: proposal.accountId })
      .first<{ id: string }>('id');
    const refused = await claire.post<{ code: string }>(`/proposals/${proposal.id}/send`, {
      body: { recipients: [contact.id, stranger.id] },
    });
    expect([refused.status, refused.body.code, await sendings()]).toEqual([422, 'reference_unknown', earlier]);
  });

  test('mailed, it leaves once with the file attached, and the page tells who sent which version to whom', async () => {
    // No engine runs here: its process has read all that was decided before.
    await world
      .owner('cases')
      .where({ id: proposal.opportunityId })
      .update({ processed_seq: world.owner.raw('last_seq') });
    expect((await act('send', { recipients: [contact.id], message: 'Comme convenu.\nBien à vous' })).state).toBe(
      'sent',
    );
    const [mailed, ...others] = await sendings();
    expect([mailed!.way, mailed!.version, mailed!.recipients.map(({ leftAt }) => leftAt)]).toEqual([
      'mail',
      proposal.versions + 1,
      [null],
    ]);
    expect(others).toEqual(earlier);
    // The process has news: it is the one that lets the mail leave.
    expect(world.told.filter(({ caseId }) => caseId === proposal.opportunityId)).not.toEqual([]);
    await deliver();
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    expect(mail).toMatchObject({ to: contact.email, from: { name: 'Claire Berthelin' } });
    expect(mail?.text).toContain('Comme convenu.\n\nBien à vous\n\nVous trouverez ci-joint');
    const file = mail!.attachments![0]!.content;
    expect((await pdfText(file)).text).not.toContain('PROJET');
    const [sent] = await sendings();
    expect(sent).toMatchObject({
      by: { name: 'Claire Berthelin' },
      fileSha256: createHash('sha256').update(file).digest('hex'),
      recipients: [{ email: contact.email, leftAt: expect.any(String) as string }],
    });
  });

  test('the letter that left, deposited, says its own fees on their page; whoever does not see the account reads nothing', async () => {
    const [sent] = await sendings();
    const { content } = await download(`/proposal-sendings/${sent!.id}/letter`);
    const form = (file: Buffer) => {
      const data = new FormData();
      data.append('file', new Blob([new Uint8Array(file)], { type: 'application/pdf' }), 'lettre.pdf');
      return { body: data };
    };
    const reading = `/accounts/${proposal.accountId}/documents/letter-reading`;
    const { net } = expectStatus(await claire.get<{ net: { amount: string } }>(`/proposals/${proposal.id}`), 200);
    const documents = await world.owner('documents').count();
    const read = expectStatus(await claire.post(reading, form(content)), 200);
    expect(read).toMatchObject({
      outcome: 'read',
      exclVat: { value: net, page: expect.any(Number) as number },
      signedOn: null,
      signatory: null,
    });
    expect(await readInPieces(claire, proposal.accountId, content)).toEqual(read);
    expect(expectStatus(await claire.post(reading, form(Buffer.from(smallPdf('image')))), 200)).toMatchObject({
      outcome: 'without_text',
      exclVat: null,
    });
    expect(expectStatus(await claire.post(reading, form(content.subarray(0, 400))), 200)).toMatchObject({
      outcome: 'not_read',
    });
    expect(expectStatus(await claire.post(reading, form(Buffer.from('MZ'))), 200)).toMatchObject({
      outcome: 'not_pdf',
    });
    expect(await world.owner('documents').count()).toEqual(documents);
    const ines = await world.enter('Inès Cordouan');
    expect((await ines.post<{ code: string }>(reading, form(content))).body.code).toBe('not_found');
  });

  test('what left reads the same after the client has moved and the proposal was revised', async () => {
    const [sent] = await sendings();
    await world
      .owner('accounts')
      .where({ id: proposal.accountId })
      .update({ address_line: '99, avenue du Déménagement' });
    const draft = await act('revise');
    const line = draft.lines.find(({ kind }) => kind === 'planned')!;
    expectStatus(
      await claire.patch(`/proposals/${proposal.id}/lines/${line.id}`, {
        ifMatch: `"${draft.version}"`,
        body: { quantity: '1.25' },
      }),
      200,
    );
    const { content } = await download(`/proposal-sendings/${sent!.id}/letter`);
    expect(createHash('sha256').update(content).digest('hex')).toBe(sent!.fileSha256);
    expect((await pdfText((await download(`/proposals/${proposal.id}/paper?kind=letter`)).content)).text).toContain(
      '99, avenue du Déménagement',
    );
  });

  test('recorded by hand, nobody is written to; submitted unchanged it is the same version', async () => {
    await act('submit');
    await act('revise');
    await act('submit');
    await act('send', {});
    expect((await sendings()).map(({ way, version, recipients }) => [way, version, recipients])[0]).toEqual([
      'hand',
      proposal.versions + 2,
      [],
    ]);
    await deliver();
    expect(mails).toHaveLength(1);
  });

  test('the letterhead is the administrator’s; what left keeps the paper and the logo that it left with', async () => {
    const adrien = await world.enter('Adrien Quincampoix');
    type Kept = {
      version: number;
      letterhead: { name: string; siren: string; logo?: string };
      logo: string | null;
      lastChange: { by: string } | null;
    };
    const kept = async () => expectStatus(await adrien.get<Kept>('/admin/letterhead'), 200);
    const change = async (fields: object, version?: number) => {
      const now = await kept();
      return adrien.patch<Kept & { code?: string }>('/admin/letterhead', {
        ifMatch: `"${version ?? now.version}"`,
        body: { ...now.letterhead, ...fields },
      });
    };
    const logo = (content: Buffer) => {
      const form = new FormData();
      form.set('file', new Blob([new Uint8Array(content)]), 'logo.png');
      return adrien.post<{ sha256: string; code?: string }>('/admin/letterhead/logos', { body: form });
    };
    const paper = async (path: string) => {
      const { content } = await download(path);
      return {
        content,
        pictures: content.toString('latin1').split('/Subtype /Image').length - 1,
        hash: createHash('sha256').update(content).digest('hex'),
      };
    };
    const draft = `/proposals/${proposal.id}/paper?kind=letter`;
    const first = await kept();
    const { sha256 } = expectStatus(await logo(png), 201);
    expect((await paper(draft)).pictures).toBe(0);
    expect((await logo(png.subarray(0, -3))).body.code).toBe('logo_not_usable');

    expect(expectStatus(await change({ name: 'Vaubrune & Associés', logo: sha256 }), 200)).toMatchObject({
      version: first.version + 1,
      letterhead: { name: 'Vaubrune & Associés' },
      logo: expect.stringContaining('data:image/png') as string,
      lastChange: { by: 'Adrien Quincampoix' },
    });
    const renamed = await paper(draft);
    expect([(await pdfText(renamed.content)).text.includes('Vaubrune & Associés'), renamed.pictures > 0]).toEqual([
      true,
      true,
    ]);
    await act('revise');
    await act('submit');
    await act('send', {});
    const [byHand] = await sendings();
    const left = await paper(`/proposal-sendings/${byHand!.id}/letter`);

    const { logo: _none, ...bare } = (await kept()).letterhead;
    expectStatus(
      await adrien.patch('/admin/letterhead', {
        ifMatch: `"${first.version + 1}"`,
        body: { ...bare, name: 'Vaubrune' },
      }),
      200,
    );
    expect((await paper(draft)).pictures).toBe(0);
    expect((await paper(`/proposal-sendings/${byHand!.id}/letter`)).hash).toBe(left.hash);
    expect(left.pictures).toBe(renamed.pictures);
    const mailed = (await sendings()).find(({ way, fileSha256 }) => way === 'mail' && fileSha256 !== null)!;
    expect((await paper(`/proposal-sendings/${mailed.id}/letter`)).hash).toBe(mailed.fileSha256);

    expect([
      (await change({}, first.version)).status,
      (await change({ vatNumber: 'FR28099999988' })).body.code,
      (await change({ logo: '0'.repeat(64) })).body.code,
    ]).toEqual([412, 'vat_number_of_another', 'reference_unknown']);
    expect((await claire.get<{ code: string }>('/admin/letterhead')).body.code).toBe('not_found');
    const audited = await world
      .owner('audit')
      .where({ action: 'letterheadChanged', outcome: 'applied', object_id: null })
      .orderBy('at')
      .select<{ data: { mentions: string[] } }[]>('data');
    expect(audited.map(({ data }) => data.mentions)).toEqual([
      ['name', 'logo'],
      ['name', 'logo'],
    ]);
  });

  test('a firm without letterhead is told so', async () => {
    await world.owner('letterheads').delete();
    const refused = await claire.get<{ code: string }>(`/proposals/${proposal.id}/paper?kind=letter`);
    expect([refused.status, refused.body.code]).toEqual([409, 'letterhead_missing']);
  });
}
