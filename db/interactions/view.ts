import { viewOf, type InteractionView } from '../../domain/interaction/views';
import type { InteractionKind } from '../../domain/interaction/kinds';
import { accountRef } from '../accounts/accountRef';
import type { Transaction } from '../wall';

interface Named {
  id: string;
  name: string;
}

export interface InteractionRow {
  id: string;
  kind: InteractionKind;
  subject: string;
  comment: string | null;
  startsAt: Date;
  endsAt: Date;
  assignee: Named & { code: string };
  contacts: Named[];
  documents: Named[];
  account: Named & { number: string; kind: 'prospect' | 'client' };
  opportunity: (Named & { number: string }) | null;
  report: string | null;
  doneAt: Date | null;
  doneBy: string | null;
  createdBy: string;
  version: number;
}

/** An opportunity that the caller does not see is not named: the interaction is the account's. */
export const interactionSelect = `
  SELECT i.id, i.kind, i.subject, i.comment, i.starts_at AS "startsAt", i.ends_at AS "endsAt", i.report, i.done_at AS "doneAt", i.version, ${accountRef} AS account,
    jsonb_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name, 'code', u.code) AS assignee,
    (SELECT jsonb_build_object('id', o.id, 'number', o.number, 'name', o.name) FROM opportunities o WHERE o.id = i.opportunity_id) AS opportunity,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'name', c.first_name || ' ' || c.last_name) ORDER BY c.last_name, c.id)
      FROM interaction_contacts x JOIN contacts c ON c.id = x.contact_id WHERE x.interaction_id = i.id), '[]') AS contacts,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) ORDER BY p.uploaded_at, p.id)
      FROM interaction_documents x JOIN documents p ON p.id = x.document_id WHERE x.interaction_id = i.id), '[]') AS documents,
    (SELECT d.first_name || ' ' || d.last_name FROM users d WHERE d.id = i.done_by) AS "doneBy",
    (SELECT w.first_name || ' ' || w.last_name FROM users w WHERE w.id = i.created_by) AS "createdBy"
  FROM interactions i JOIN accounts a ON a.id = i.account_id JOIN users u ON u.id = i.assignee_id`;

/** An interaction as the caller sees it, or null. */
export async function readInteraction(trx: Transaction, id: string, viewerId: string, now: Date) {
  const { rows } = await trx.raw<{ rows: InteractionRow[] }>(`${interactionSelect} WHERE i.id = ?`, [id]);
  return rows[0] ? toInteraction(rows[0], viewerId, now) : null;
}

export function toInteraction({ startsAt, endsAt, doneAt, ...row }: InteractionRow, viewerId: string, now: Date) {
  const view: InteractionView = viewOf({ endsAt, done: doneAt !== null }, now);
  return {
    ...row,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    doneAt: doneAt?.toISOString() ?? null,
    mine: row.assignee.id === viewerId,
    view,
  };
}
