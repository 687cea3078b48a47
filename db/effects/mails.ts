/** What a mail says is read when it leaves: the person, the case and the task as they are now. */
import type { Knex } from 'knex';
import type { CaseKind } from '../../domain/cases/kinds';
import type { MailEffect } from '../notifications/tell';
import { reportIncident } from '../incidents/report';
import { inOneTrip } from '../inOneTrip';
import { enterCase, withinCase } from '../wall';

export interface MailToSend {
  key: string;
  mail: MailEffect;
  to: string;
  firstName: string;
  kind: CaseKind;
  caseId: string;
  caseNumber: string;
  caseTitle: string;
  opportunityId: string | null;
  accountName: string;
  holderName: string | null;
  /** Whose task it is, when the mail's reader stands in for them. */
  standsInFor: string | null;
  dueAt: Date | null;
  /** What it says, of a mail about a task that people added; its date is `dueAt`. */
  taskTitle: string | null;
  /** When the request closes if its requester stays silent. */
  closesAt: Date | null;
  /** Until when one that closed so may be reopened. */
  reopensUntil: Date | null;
  missionNumber: string | null;
  proposalNumber: string | null;
  proposalCents: number;
  approvalReasons: string[];
  decisionComment: string | null;
  /** Of a lost opportunity: why, in the words of the list, and to whom. */
  loss: { reason: string | null; competitor: string | null } | null;
  /** Whoever caused it, where a person did. */
  actorName: string | null;
  /** What was said, of a mail about a message. */
  message: { author: string; body: string; task: { node: string; title: string | null } | null } | null;
  /** What the approver wants to know, of a mail about a question. */
  question: string | null;
  refusedLines: { key: string; reasonCode: string; comment: string | null }[];
}

const query = `
  SELECT e.key, e.payload AS mail, u.email AS "to", u.first_name AS "firstName", c.kind, c.id AS "caseId", c.number AS "caseNumber", c.title AS "caseTitle",
    c.opportunity_id AS "opportunityId", a.trade_name AS "accountName", CASE WHEN k.id IS NULL THEN c.due_at ELSE k.due_at END AS "dueAt", k.title AS "taskTitle", (SELECT t.closes_at FROM tasks t WHERE t.case_id = c.id AND t.node <> 'adHoc' AND t.state = 'claimed') AS "closesAt",
    (SELECT s.expected_at FROM case_steps s WHERE s.case_id = c.id AND s.node = 'unanswered' AND s.closed_at IS NULL) AS "reopensUntil",
    CASE WHEN k.id IS NULL THEN h.first_name || ' ' || h.last_name ELSE (SELECT w.first_name || ' ' || w.last_name FROM users w WHERE w.id = k.assignee_id) END AS "holderName",
    (SELECT w.first_name || ' ' || w.last_name FROM users w WHERE w.id = (e.payload->>'actorId')::uuid) AS "actorName",
    (SELECT w.first_name || ' ' || w.last_name FROM tasks t JOIN users w ON w.id = t.for_user_id WHERE t.case_id = c.id AND t.state = 'claimed' AND t.assignee_id = u.id AND CASE WHEN k.id IS NULL THEN t.node <> 'adHoc' ELSE t.id = k.id END) AS "standsInFor",
    m.number AS "missionNumber", p.number AS "proposalNumber", coalesce(p.net_cents, 0)::bigint AS "proposalCents",
    (SELECT jsonb_build_object('author', w.first_name || ' ' || w.last_name, 'body', CASE WHEN s.visibility = 'shared' THEN s.body END, 'task', (SELECT jsonb_build_object('node', t.node, 'title', t.title) FROM tasks t WHERE t.id = s.task_id))
      FROM messages s JOIN users w ON w.id = s.author_id WHERE s.id = (e.payload->'params'->>'messageId')::uuid) AS message,
    (SELECT jsonb_build_object('reason', coalesce((SELECT v.label FROM list_values v WHERE v.company_id = o.company_id AND v.list = 'lossReason' AND v.code = o.loss_reason), o.loss_reason), 'competitor', o.competitor)
      FROM opportunities o WHERE o.id = c.id) AS loss,
    (SELECT v.data->>'question' FROM case_events v WHERE v.case_id = c.id AND v.seq = (e.payload->'params'->>'seq')::int) AS question,
    coalesce((SELECT x.reasons FROM approvals x WHERE x.id = c.id), '[]') AS "approvalReasons",
    coalesce((SELECT r.decision_comment FROM requests r WHERE r.id = c.id), (SELECT x.comment FROM approvals x WHERE x.id = c.id)) AS "decisionComment",
    coalesce((SELECT jsonb_agg(jsonb_build_object('key', i.key, 'reasonCode', i.reason_code, 'comment', i.comment) ORDER BY i.position)
      FROM checklist_items i WHERE i.request_id = c.id AND i.state = 'refused'), '[]') AS "refusedLines"
  FROM effects e JOIN cases c ON c.id = e.case_id JOIN accounts a ON a.id = c.account_id JOIN users u ON u.id = (e.payload->>'toUserId')::uuid
  LEFT JOIN users h ON h.id = c.holder_user_id
  LEFT JOIN tasks k ON k.id = (e.payload->'params'->>'taskId')::uuid AND k.node = 'adHoc'
  LEFT JOIN missions m ON m.opportunity_id = c.opportunity_id AND m.state <> 'PER'
  LEFT JOIN proposals p ON p.opportunity_id = c.opportunity_id AND p.state <> 'archived'
  WHERE e.key = ? AND e.sent_at IS NULL AND u.disabled_at IS NULL`;

/** Null when it has left already, or its reader is gone. */
export function readMail(knex: Knex, caseId: string, key: string): Promise<MailToSend | null> {
  return knex.transaction(async (trx) => {
    const [, { rows }] = await inOneTrip([
      () => enterCase(trx, caseId),
      () => trx.raw<{ rows: MailToSend[] }>(query, [key]),
    ]);
    return rows[0] ?? null;
  });
}

export function markSent(knex: Knex, caseId: string, key: string): Promise<void> {
  return knex.transaction(async (trx) => {
    await inOneTrip([
      () => enterCase(trx, caseId),
      () => trx('effects').where({ key }).whereNull('sent_at').update({ sent_at: trx.fn.now() }),
    ]);
  });
}

/** Its reader is gone: the mail is set aside as undelivered, and the case waits for it no more. */
export function setAsideOfGone(knex: Knex, caseId: string, key: string): Promise<void> {
  return withinCase(knex, caseId, async (trx) => {
    await trx('effects')
      .where({ key, kind: 'mail' })
      .whereNull('sent_at')
      .whereRaw("EXISTS (SELECT FROM users u WHERE u.id = (payload->>'toUserId')::uuid AND u.disabled_at IS NOT NULL)")
      .update({ sent_at: trx.fn.now(), rejected_at: trx.fn.now() });
  });
}

/** The mail will never be taken: an incident says so, and the effect no longer waits. */
export function reportUndeliverable(knex: Knex, caseId: string, key: string): Promise<void> {
  return withinCase(knex, caseId, async (trx, row) => {
    await reportIncident(trx, { ...row, id: caseId }, { node: 'mail', round: 1, code: 'mail_rejected' });
    await trx('effects').where({ key }).update({ sent_at: trx.fn.now(), rejected_at: trx.fn.now() });
  });
}
