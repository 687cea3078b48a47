/** An approval answered from its mail: one person, one task, once; read by whatever scans mails without harm; by the very rules of the application. */
import { randomUUID } from 'node:crypto';
import { createEffectActivities } from '../../../activities';
import type { MailAnswerView } from '../../../contracts/mailAnswer';
import type { Mail } from '../../../integrations/mail/port';
import { serveApi } from '../../support/api';
import type { ApiClient } from '../../support/apiClient';
import { expectStatus } from '../../support/story';
import { startWorld, type World } from '../../walls/world/world';
import { approvalPathsSuite, type Approval } from './approvalPaths';

jest.setTimeout(300_000);

let world: World;
let phone: ApiClient;
let first: Approval;
let second: Approval;
beforeAll(async () => {
  world = await startWorld();
  phone = world.anonymous();
  const { rows } = await world.owner.raw<{ rows: Approval[] }>(
    `SELECT x.id, t.id AS "taskId", x.approver_id AS "approverId", u.first_name || ' ' || u.last_name AS approver, x.author_id AS "authorId", (SELECT b.id FROM users b WHERE b.company_id = x.company_id AND b.id NOT IN (x.author_id, x.approver_id) ORDER BY b.id LIMIT 1) AS "bystanderId", x.proposal_id AS "proposalId", a.trade_name AS account
     FROM approvals x JOIN tasks t ON t.case_id = x.id AND t.state = 'claimed' JOIN users u ON u.id = x.approver_id JOIN cases c ON c.id = x.id JOIN accounts a ON a.id = c.account_id
     JOIN proposals p ON p.id = x.proposal_id AND p.content_hash = x.content_hash WHERE x.outcome IS NULL ORDER BY x.id`,
  );
  [first, second] = rows as [Approval, Approval];
});
afterAll(() => world.close());

let made = 0;
/** A mail that asks the approver once more, as the worker sends it; with the token of its link. */
async function mailed(
  { id, approverId }: Approval,
  key = `${id}/reminder/${(made += 1)}`,
): Promise<{ mail: Mail; token: string; key: string }> {
  const sent: Mail[] = [];
  const { company_id, bu_id } = await world
    .owner('cases')
    .where({ id })
    .first<{ company_id: string; bu_id: string }>('company_id', 'bu_id');
  await world
    .owner('effects')
    .insert({
      company_id,
      bu_id,
      key,
      case_id: id,
      kind: 'mail',
      payload: JSON.stringify({ template: 'taskReminder', toUserId: approverId }),
      created_at: new Date(),
    })
    .onConflict('key')
    .merge({ sent_at: null });
  const effects = createEffectActivities({
    knex: world.deps.pool,
    publicUrl: 'http://jalon.example',
    linkSecret: 's'.repeat(32),
    mailer: { send: (mail) => Promise.resolve(void sent.push(mail)) },
  });
  await effects.deliverEffect({ caseId: id, key });
  const token = /http:\/\/jalon\.example\/repondre#([\w-]{43})\s/.exec(sent[0]!.text)?.[1];
  return { mail: sent[0]!, token: token ?? '', key };
}

const show = (token: string, client = phone) =>
  client.get<MailAnswerView & { code: string }>(`/mail-answers?token=${token}`);
const give = (token: string, answer: object, client = phone) =>
  client.post<{ outcome: string; code: string; detail: string }>('/mail-answers', {
    key: randomUUID(),
    body: { token, answer },
  });
const approve = { outcome: 'approved', comment: 'Bon pour accord' };
const refuse = { outcome: 'refused', reasonCodes: ['price_too_low'], comment: 'Trop bas' };
const events = (id: string, type: string) => world.owner('case_events').where({ case_id: id, type });
const auditOf = (id: string) =>
  world
    .owner('audit')
    .where({ object_id: id })
    .orderBy('id')
    .select<
      { action: string; outcome: string; code: string | null; principal_id: string; data: { through?: string } }[]
    >('action', 'outcome', 'code', 'principal_id', 'data');

describe('whatever bars an approval, and whichever way it is answered: the same refusal', () =>
  approvalPathsSuite(() => ({ world, approval: first, linkTo: async (approval) => (await mailed(approval)).token })));

test('the mail carries a link that shows what is decided, in whose name; reading it any number of times changes nothing', async () => {
  const { mail, token, key } = await mailed(first);
  expect(mail.text).toContain('ne transférez pas ce mail');
  const before = [await world.owner('mail_links').select(), (await world.owner('audit').count())[0]];
  const shown = expectStatus(await show(token), 200);
  expect(shown).toMatchObject({ person: first.approver, account: first.account, total: { currency: 'EUR' } });
  expect(shown.refusalReasons.map(({ code }) => code)).toContain('price_too_low');
  expect(expectStatus(await show(token), 200)).toEqual(shown);
  expect([await world.owner('mail_links').select(), (await world.owner('audit').count())[0]]).toEqual(before);
  // Sent again after a doubtful answer of the server, it is the same mail with the same link.
  expect((await mailed(first, key)).token).toBe(token);
  expect(JSON.stringify(before)).not.toContain(token);
});

test('a token that was never written, and one of somebody who is gone, are answered alike and say nothing', async () => {
  const { token } = await mailed(first);
  const wrong = `${token.slice(0, 42)}${token.endsWith('A') ? 'B' : 'A'}`;
  await world.owner('users').where({ id: first.approverId }).update({ disabled_at: new Date() });
  const gone = await show(token);
  const goneGiving = await give(token, approve);
  await world.owner('users').where({ id: first.approverId }).update({ disabled_at: null });
  for (const answer of [gone, goneGiving, await show(wrong), await give(wrong, approve)]) {
    expect([answer.status, answer.body.code]).toEqual([404, 'link_unknown']);
    expect(JSON.stringify(answer.body)).not.toContain(first.account);
  }
  expect((await show(token.slice(1))).body.code).toBe('link_unknown');
});

test('a question goes to the author and leaves the approval open; the link is used, for the same answer and for any other', async () => {
  const { token } = await mailed(first);
  expectStatus(await give(token, { outcome: 'question', question: 'Pourquoi cette remise ?' }), 200);
  expectStatus(await give(token, { outcome: 'question', question: 'Pourquoi cette remise ?' }), 200);
  // Other words would be lost without a word, were they taken for the same.
  expect(await give(token, { outcome: 'question', question: 'Et pourquoi ce prix ?' })).toMatchObject({
    status: 409,
    body: { code: 'link_used' },
  });
  expect(await events(first.id, 'approvalQuestioned')).toHaveLength(1);
  const told = await world
    .owner('notifications')
    .where({ case_id: first.id, user_id: first.authorId, kind: 'decided' });
  expect(told).toHaveLength(1);
  const other = await give(token, approve);
  expect([other.status, other.body.code, other.body.detail]).toEqual([
    409,
    'link_used',
    expect.stringContaining('Vous avez déjà demandé une précision'),
  ]);
  expect((await show(token)).body.code).toBe('link_used');
  expect(await world.owner('tasks').where({ id: first.taskId }).first('state')).toEqual({ state: 'claimed' });
  expect(
    (
      await world.owner('audit').where({ action: 'giveMailAnswer', principal_id: first.approverId, outcome: 'refused' })
    ).map(({ code }: { code: string }) => code),
  ).toEqual(['link_used', 'link_used']);
});

test('a link that is too old, a task in other hands, a proposal that has changed: each says so, on the page and when it is pressed, and nothing of the case', async () => {
  const { token } = await mailed(first);
  const digest = (await world.owner('mail_links').orderBy('created_at', 'desc').first<{ id: string }>('id')).id;
  const changed = async (table: string, id: string, change: object, back: object, code: string) => {
    await world.owner(table).where({ id }).update(change);
    const answers = [await show(token), await give(token, approve)];
    await world.owner(table).where({ id }).update(back);
    expect(answers.map(({ body }) => body.code)).toEqual([code, code]);
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain(first.account);
  };
  const link = await world.owner('mail_links').where({ id: digest }).first<{ created_at: Date; expires_at: Date }>();
  await changed(
    'mail_links',
    digest,
    { created_at: new Date(0), expires_at: new Date(1000) },
    { created_at: link.created_at, expires_at: link.expires_at },
    'link_expired',
  );
  const colleague = await world.owner('users').where({ first_name: 'Philippe' }).first<{ id: string }>('id');
  await changed(
    'tasks',
    first.taskId,
    { assignee_id: colleague.id },
    { assignee_id: first.approverId },
    'task_not_yours',
  );
  const proposal = await world
    .owner('proposals')
    .where({ id: first.proposalId })
    .first<{ content_hash: string }>('content_hash');
  await changed(
    'proposals',
    first.proposalId,
    { content_hash: 'another' },
    { content_hash: proposal.content_hash },
    'approval_void',
  );
  expectStatus(await show(token), 200);
});

test('the author cannot approve by a link either: the same rule, the same code, in the audit with the way it came', async () => {
  const { token, key } = await mailed(first);
  await world.owner('mail_links').where({ effect_key: key }).update({ user_id: first.authorId });
  expect((await show(token)).body.code).toBe('own_work');
  const refused = await give(token, approve);
  expect([refused.status, refused.body.code]).toEqual([403, 'own_work']);
  expect((await auditOf(first.id)).at(-1)).toMatchObject({
    action: 'completeTask',
    outcome: 'refused',
    code: 'own_work',
    principal_id: first.authorId,
    data: { through: 'mail' },
  });
});

test('a refusal has its coded reason: without one, or with one that is none, nothing is decided', async () => {
  const { token } = await mailed(first);
  expect((await give(token, { outcome: 'refused', reasonCodes: [] })).status).toBe(400);
  expect((await give(token, { outcome: 'refused', reasonCodes: ['no_such_reason'] })).body.code).toBe(
    'reference_unknown',
  );
  expectStatus(await give(token, refuse), 200);
  expect(await world.owner('approvals').where({ id: first.id }).first('outcome', 'comment')).toEqual({
    outcome: 'refused',
    comment: 'Trop bas',
  });
  expect((await auditOf(first.id)).at(-1)).toMatchObject({
    action: 'completeTask',
    outcome: 'applied',
    principal_id: first.approverId,
    data: { through: 'mail' },
  });
  const late = await mailed(second);
  await world
    .owner('mail_links')
    .where({ effect_key: late.key })
    .update({ task_id: first.taskId, case_id: first.id, user_id: first.approverId });
  expect((await show(late.token)).body.code).toBe('task_not_open');
});

test('twenty press at once, half of them otherwise: one answer is given, once', async () => {
  const { token } = await mailed(second);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) => give(token, at % 2 === 0 ? approve : refuse)),
  );
  const { outcome } = await world.owner('approvals').where({ id: second.id }).first<{ outcome: string }>('outcome');
  answers.forEach(({ status, body }, at) => {
    const same = (at % 2 === 0 ? 'approved' : 'refused') === outcome;
    expect([status, same ? body.outcome : body.code]).toEqual(same ? [200, outcome] : [409, 'link_used']);
  });
  expect(await events(second.id, 'taskCompleted')).toHaveLength(1);
  expect(await events(second.id, 'approvalGiven')).toHaveLength(1);
});

test('whoever guesses is slowed down', async () => {
  const { database, deps } = world;
  const strict = await serveApi(
    { ...database, drop: () => Promise.resolve() },
    { deps, config: { loginLimits: { windowMs: 60_000, perAccount: 100, perAddress: 3 } } },
  );
  const guesses = [];
  for (let at = 0; at < 5; at += 1) guesses.push((await show('x'.repeat(43), strict.anonymous())).status);
  await strict.close();
  expect(guesses).toEqual([404, 404, 404, 429, 429]);
});
