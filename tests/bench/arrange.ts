/** Cases that wait to be worked on: made by the product's own commands, without HTTP, so that many are there soon. */
import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { Client as Connection } from 'pg';
import { handleCommand } from '../../db/cases/handleCommand';
import type { Knex } from '../../db/pool';
import { loadPerson } from '../../db/principals';
import { draftRequest } from '../../db/requests/birth';
import { withinWall } from '../../db/wall';
import type { RequestKind } from '../../domain/cases/kinds';
import { todayInParis } from '../../domain/dates/zone';
import { isRefusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { tellNews } from '../../integrations/engine/news';
import { emailOf } from '../support/story';
import { closedLoop } from './loop';
import type { Watcher } from './watcher';

export interface Arranging {
  owner: Connection;
  pool: Knex;
  engine: Client;
  watcher: Watcher;
}

const AT_ONCE = 8;

async function personNamed({ owner, pool }: Arranging, name: string): Promise<Person> {
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM users WHERE email = $1', [emailOf(name)]);
  const person = await loadPerson(pool, rows[0]?.id ?? '', 'main');
  if (!person) throw new Error(`nobody is called ${name}`);
  return person;
}

/** The account that opportunities are opened for. */
export async function accountOfTheDesk(arranging: Arranging): Promise<string> {
  const { buId } = await personNamed(arranging, 'Claire Berthelin');
  const { rows } = await arranging.owner.query<{ id: string }>(
    'SELECT id FROM accounts WHERE bu_id = $1 ORDER BY number LIMIT 1',
    [buId],
  );
  return rows[0]?.id ?? '';
}

/** Opportunities at Proposition that may get a request. Their own cases are closed: what is measured is the requests. */
async function opportunities({ owner }: Arranging, person: Person, count: number): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `WITH born AS (
       INSERT INTO cases (company_id, bu_id, kind, number, title, account_id, state, last_seq, processed_seq, holder_kind, closed_at)
       SELECT a.company_id, a.bu_id, 'opportunity', 'OPP' || lpad(nextval('opportunity_number')::text, 7, '0'), 'Tenue', a.id, 'proposition', 1, 1, 'nobody', now()
       FROM (SELECT * FROM accounts WHERE bu_id = $1 ORDER BY number LIMIT 1) a, generate_series(1, $2) RETURNING *)
     INSERT INTO opportunities (id, company_id, bu_id, number, account_id, name, stage, engagement_partner_id, amount_cents, euro_cents, expected_signature_on)
     SELECT id, company_id, bu_id, number, account_id, 'Tenue', 'proposition', $3, 350000, 350000, current_date + 30 FROM born RETURNING id`,
    [person.buId, count, person.userId],
  );
  return rows.map(({ id }) => id);
}

async function drafts(arranging: Arranging, person: Person, template: RequestKind, count: number): Promise<string[]> {
  const { pool, owner } = arranging;
  const made: string[] = [];
  await closedLoop(AT_ONCE, await opportunities(arranging, person, count), async (opportunityId) => {
    const draft = await withinWall(pool, person, (trx) =>
      draftRequest(trx, {
        template,
        origin: { context: 'opportunity', id: opportunityId },
        person,
        key: randomUUID(),
        now: new Date(),
      }),
    );
    if (isRefusal(draft)) throw new Error(`no ${template}: ${draft.code}`);
    made.push(draft.caseId);
  });
  // Every line is filled and judged: what is measured is claiming and deciding.
  await owner.query(
    "UPDATE checklist_items SET answer = 'Voir le dossier', state = 'accepted' WHERE request_id = ANY ($1)",
    [made],
  );
  return made;
}

/** Requests that can be sent, decided once and closed: one human task, one step of the process, one mail. */
export async function draftArchivals(arranging: Arranging, count: number): Promise<string[]> {
  const made = await drafts(arranging, await personNamed(arranging, 'Claire Berthelin'), 'lossArchival', count);
  await arranging.owner.query('UPDATE requests SET fields = $2 WHERE id = ANY ($1)', [
    made,
    { lossReason: 'PRIX', lostOn: todayInParis(new Date()) },
  ]);
  return made;
}

/** Acceptances that stand at their review, in the queue of the group. */
export async function acceptancesInReview(arranging: Arranging, count: number): Promise<string[]> {
  const { pool, engine, watcher } = arranging;
  const person = await personNamed(arranging, 'Claire Berthelin');
  const made = await drafts(arranging, person, 'acceptance', count);
  await closedLoop(AT_ONCE, made, async (caseId) => {
    await handleCommand(pool, {
      caseId,
      command: { type: 'submitRequest' },
      principal: person,
      key: randomUUID(),
      now: new Date(),
    });
    await tellNews(engine, { kind: 'acceptance', caseId });
    await watcher.taskAt(caseId, 'review');
  });
  return made;
}
