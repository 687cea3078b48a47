import { isOnTheDesk, type Visibility } from '../../domain/conversation/message';
import type { Person } from '../../domain/principal/principal';
import { readCursor, writeCursor } from '../cases/read/cursor';
import type { Transaction } from '../wall';
import { readConcerned, readTalk } from './context';
import { draftOf } from './draft';
import { unpostedFilesOf } from './noteFiles';

interface Named {
  id: string;
  name: string;
}

interface Row {
  id: string;
  author: Named & { code: string };
  visibility: Visibility;
  body: string;
  mentions: Named[];
  documents: (Named & { internal: boolean })[];
  at: Date;
  side: 'desk' | 'requester';
  task: { id: string; node: string; title: string | null } | null;
}

const messageSelect = `
  SELECT m.id, m.visibility, m.body, m.created_at AS at,
    (SELECT jsonb_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name, 'code', u.code) FROM users u WHERE u.id = m.author_id) AS author,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name) ORDER BY u.last_name) FROM users u WHERE u.id = ANY (m.mentions)), '[]') AS mentions,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'internal', f.internal) ORDER BY f.name) FROM (
      SELECT d.id, d.name, false AS internal FROM documents d WHERE d.id = ANY (m.document_ids)
      UNION ALL SELECT n.id, n.name, true FROM note_files n WHERE n.id = ANY (m.document_ids)) f), '[]') AS documents,
    CASE WHEN m.author_id <> r.requester_id AND EXISTS (SELECT 1 FROM user_roles g WHERE g.user_id = m.author_id AND g.scope = 'region' AND g.scope_id = r.region_id
      AND g.role IN ('business_support', 'support_supervisor')) THEN 'desk' ELSE 'requester' END AS side,
    (SELECT jsonb_build_object('id', t.id, 'node', t.node, 'title', t.title) FROM tasks t WHERE t.id = m.task_id) AS task
  FROM messages m JOIN requests r ON r.id = m.case_id`;

const view = (row: Row, person: Person) => ({
  ...row,
  at: row.at.toISOString(),
  mine: row.author.id === person.userId,
});

export async function readMessage(trx: Transaction, person: Person, id: string) {
  const { rows } = await trx.raw<{ rows: Row[] }>(`${messageSelect} WHERE m.id = ?`, [id]);
  return rows[0] ? view(rows[0], person) : null;
}

interface Asked {
  /** Only what is about this task of the request. */
  taskId?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** One page, the newest first; the wall of the caller leaves out what they may not read. Null when they do not see the request, or it has no such task. */
export async function readConversation(
  trx: Transaction,
  person: Person,
  requestId: string,
  { taskId, cursor, limit }: Asked,
) {
  const about = await readTalk(trx, requestId);
  if (!about || (taskId !== undefined && !(await readConcerned(trx, requestId, taskId)))) return null;
  const after = readCursor(cursor, 'instant');
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `${messageSelect} WHERE m.case_id = :requestId AND (:taskId::uuid IS NULL OR m.task_id = :taskId::uuid) AND (:afterKey::text IS NULL OR (m.created_at, m.id) < (:afterKey::timestamptz, :afterId::uuid)) ORDER BY m.created_at DESC, m.id DESC LIMIT :limit`,
    { requestId, taskId: taskId ?? null, afterKey: after?.key ?? null, afterId: after?.id ?? null, limit: limit + 1 },
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const kept = draftOf(requestId, taskId ?? null, person.userId);
  const draft = await trx(kept.table)
    .where(kept.own)
    .first<{ body: string; visibility: Visibility } | undefined>('body', 'visibility');
  const following = await trx('case_followers')
    .where({ case_id: requestId, user_id: person.userId })
    .first<{ since: Date } | undefined>('since');
  return {
    items: shown.map((row) => view(row, person)),
    nextCursor: rows.length > limit && last ? writeCursor({ key: last.at.toISOString(), id: last.id }) : null,
    onTheDesk: isOnTheDesk(person, about),
    following: following !== undefined,
    open: !about.closed,
    draft: draft ?? null,
    unposted: await unpostedFilesOf(trx, person, requestId),
  };
}
