/** What a call left in the audit. */
import type { Knex } from 'knex';

export interface AuditLine {
  by: string | null;
  action: string;
  kind: string;
  objectId: string | null;
  outcome: string;
  code: string | null;
}

/** The lines that the work left, in order; nobody else may be at work. */
export async function auditedBy(owner: Knex, work: () => Promise<unknown>): Promise<AuditLine[]> {
  const last = await owner('audit').max<{ max: number | null }[]>('id');
  await work();
  return owner('audit')
    .where('id', '>', last[0]?.max ?? 0)
    .orderBy('id')
    .select<AuditLine[]>(
      'principal_id as by',
      'action',
      'object_kind as kind',
      'object_id as objectId',
      'outcome',
      'code',
    );
}
