/** The papers of a proposal through the API: drawn, mailed with the file attached, and kept as they left. */
import { createHash } from 'node:crypto';
import { createEffectActivities } from '../../../../activities';
import type { Mail } from '../../../../integrations/mail/port';
import type { ApiClient } from '../../../support/apiClient';
import { pdfText } from '../../../support/pdfText';
import { set } from '../../../support/settings';
import { expectStatus } from '../../../support/story';
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

  test('a firm without letterhead is told so', async () => {
    await world.owner('letterheads').delete();
    const refused = await claire.get<{ code: string }>(`/proposals/${proposal.id}/paper?kind=letter`);
    expect([refused.status, refused.body.code]).toEqual([409, 'letterhead_missing']);
  });
}
