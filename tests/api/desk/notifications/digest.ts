/** One mail a day for those who asked for it. */
import { sendDigests } from '../../../../activities/loops/digests';
import { IntegrationError } from '../../../../integrations/integrationError';
import type { Mail } from '../../../../integrations/mail/port';
import type { ApiClient } from '../../../support/apiClient';
import type { Desk } from '../../../support/desk';
import { expectStatus } from '../../../support/story';
import { about, say, choose, readOne, telling, type Agent, type Notified } from './told';

export function digestSuite(plant: () => Notified): void {
  let desk: Desk;
  let bruno: ApiClient;
  let lea: Agent;
  beforeAll(() => {
    desk = plant().desk;
    bruno = plant().bruno;
    lea = plant().lea;
  });
  const { mailsOf, claimed } = telling(plant);

  describe('the digest', () => {
    const tuesday = new Date('2026-11-24T10:00:00Z');
    const atOpening = new Date('2026-11-25T08:00:30Z');
    const onSaturday = new Date('2026-11-28T10:00:00Z');
    let sent: Mail[] = [];
    const failing = { with: null as Error | null };
    const errors: unknown[] = [];
    const send = (now: Date) => {
      const mailer = {
        send: (mail: Mail) => (failing.with ? Promise.reject(failing.with) : Promise.resolve(void sent.push(mail))),
      };
      return sendDigests(
        { knex: desk.api.deps.pool, publicUrl: 'http://jalon.example', mailer },
        now,
        (error) => void errors.push(error),
      );
    };
    /** Three messages that Bruno follows, written on a Tuesday. */
    async function waiting(): Promise<string> {
      const { id } = await claimed();
      expect((await bruno.fetch('POST', `/requests/${id}/following`, { body: { following: true } })).status).toBe(204);
      for (const body of ['un', 'deux', 'trois']) await say(lea.client, id, { body, visibility: 'shared' });
      await desk.owner('notifications').where({ case_id: id }).update({ at: tuesday });
      return id;
    }
    beforeAll(
      async () => void expectStatus(await choose(bruno, { kind: 'message', inApp: true, mail: 'digest' }), 200),
    );
    beforeEach(() => {
      sent = [];
      failing.with = null;
      errors.length = 0;
    });

    test('leaves once, when the office opens, with what was not read; the rest says why it is not in it', async () => {
      const id = await waiting();
      // Whoever asked is written to at once: the mails of this request do leave, his alone waits.
      expect(new Set((await mailsOf(id)).map(({ to }) => to))).toEqual(new Set([desk.api.firm.people.anna.email]));
      const [first] = await about(bruno, id);
      expect(await readOne(bruno, first!.id)).toBe(204);
      for (const tooEarly of [new Date('2026-11-25T07:59:00Z'), onSaturday]) await send(tooEarly);
      expect(sent).toEqual([]);

      await Promise.all([send(atOpening), send(atOpening)]);
      await send(atOpening);
      expect(sent).toHaveLength(1);
      expect(sent[0]).toMatchObject({
        to: desk.api.firm.people.bruno.email,
        subject: 'Votre récapitulatif : 2 notifications',
      });
      expect(sent[0]!.text).toContain(`${lea.name} a écrit`);
      expect(sent[0]!.text).toContain('http://jalon.example/notifications');
      expect((await about(bruno, id)).map(({ mail }) => mail).sort()).toEqual(['inDigest', 'inDigest', 'readBefore']);
    });

    test('what comes after the opening is the next day’s', async () => {
      const id = await waiting();
      await desk
        .owner('notifications')
        .where({ case_id: id })
        .update({ at: new Date('2026-11-25T09:00:00Z') });
      await send(new Date('2026-11-25T16:00:00Z'));
      expect(sent).toEqual([]);
      await send(new Date('2026-11-26T08:00:00Z'));
      expect(sent).toHaveLength(1);
    });

    test('a server that is away is tried again later with the same Message-ID; one that refuses is not, and the line says so', async () => {
      const id = await waiting();
      failing.with = new IntegrationError('mail_unavailable', 'away');
      const friday = new Date('2026-11-27T08:00:00Z');
      await send(friday);
      expect(errors).toEqual([failing.with]);
      failing.with = null;
      await send(friday);
      expect(sent).toEqual([]);
      expect((await about(bruno, id)).map(({ mail }) => mail)).toContain('waitsForDigest');
      await desk
        .owner('digests')
        .whereNull('sent_at')
        .update({ tried_at: new Date(0) });
      failing.with = new IntegrationError('mail_rejected', 'no such address');
      await send(friday);
      await desk.owner('digests').update({ tried_at: new Date(0) });
      failing.with = null;
      await send(friday);
      expect(sent).toEqual([]);
      expect(new Set((await about(bruno, id)).map(({ mail }) => mail))).toEqual(new Set(['undeliverable']));
    });

    test('one reader’s digest that cannot be put together, and then cannot be read, keeps nobody else’s back', async () => {
      const { owner } = desk;
      const [other] = await desk.agents(1);
      expectStatus(await choose(other!.client, { kind: 'message', inApp: true, mail: 'digest' }), 200);
      const { id } = await claimed();
      for (const reader of [bruno, other!.client])
        await reader.fetch('POST', `/requests/${id}/following`, { body: { following: true } });
      await say(lea.client, id, { body: 'un', visibility: 'shared' });
      const monday = new Date('2026-11-30T08:00:00Z');
      await owner('notifications').where({ case_id: id }).update({ at: onSaturday });
      const brunoId = desk.api.firm.people.bruno.id;
      await owner.raw(`
        CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'poison'; END $$;
        CREATE TRIGGER poison BEFORE INSERT ON digests FOR EACH ROW WHEN (NEW.user_id = '${brunoId}') EXECUTE FUNCTION poison()`);
      await send(monday);
      expect([sent.map(({ to }) => to), errors.length]).toEqual([[other!.person.email], 1]);
      await owner.raw('DROP TRIGGER poison ON digests; DROP FUNCTION poison()');

      await say(lea.client, id, { body: 'deux', visibility: 'shared' });
      await owner('notifications').where({ case_id: id, digest_id: null }).update({ at: onSaturday });
      await owner('notifications').where({ case_id: id, user_id: brunoId }).update({ params: '{"taskId":"none"}' });
      await send(new Date('2026-12-01T08:00:00Z'));
      expect([sent.map(({ to }) => to), errors.length]).toEqual([[other!.person.email, other!.person.email], 2]);
    });
  });
}
