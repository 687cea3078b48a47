import type { Knex } from 'knex';
import { withinCompany } from '../wall';

/** Where each company's chain ends now; `hash` in hexadecimal. */
export async function chainHeads(knex: Knex): Promise<{ companyId: string; seq: number; hash: string }[]> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>('SELECT id FROM door_companies()');
  const heads = [];
  for (const { id: companyId } of rows) {
    const head = await withinCompany(knex, companyId, (trx) =>
      trx('audit_seals')
        .where({ company_id: companyId })
        .orderBy('seq', 'desc')
        .first<{ seq: number; hash: Buffer } | undefined>('seq', 'hash'),
    );
    if (head) heads.push({ companyId, seq: head.seq, hash: head.hash.toString('hex') });
  }
  return heads;
}
