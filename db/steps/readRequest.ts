/** The few values of a request that its process passes on; ids and dates, never text about people. */
import type { Knex } from 'knex';
import type { ReturnEffect } from '../../domain/processes/stageReturn/announced';
import type { AnyCommand } from '../cases/commands';
import { withinCase } from '../wall';

export interface Configuration {
  deliveryLeadId: string;
  billingMode: 'single' | 'monthly';
  firstBillingOn: string;
}

export interface Loss {
  lossReason: string;
  lostOn: string;
}

function fieldsOf(knex: Knex, caseId: string): Promise<Record<string, string>> {
  return withinCase(knex, caseId, async (trx) => {
    const request = await trx('requests').where({ id: caseId }).first<{ fields: Record<string, string> }>('fields');
    return request.fields;
  });
}

/** The opportunity that a request or an approval serves. */
export function readSubject(knex: Knex, caseId: string): Promise<{ opportunityId: string }> {
  return withinCase(knex, caseId, async (trx) => {
    const row = await trx('cases').where({ id: caseId }).first<{ opportunity_id: string }>('opportunity_id');
    return { opportunityId: row.opportunity_id };
  });
}

/** What Business Support chose when configuring the mission; the rule made sure that it is all there. */
export async function readConfiguration(knex: Knex, caseId: string): Promise<Configuration> {
  const { deliveryLeadId = '', billingMode, firstBillingOn = '' } = await fieldsOf(knex, caseId);
  return { deliveryLeadId, billingMode: billingMode === 'monthly' ? 'monthly' : 'single', firstBillingOn };
}

export async function readLoss(knex: Knex, caseId: string): Promise<Loss> {
  const { lossReason = '', lostOn = '' } = await fieldsOf(knex, caseId);
  return { lossReason, lostOn };
}

/** What Business Support agreed to, as it was shown, and why it was asked. */
function agreedReturn(knex: Knex, caseId: string): Promise<{ reason: string | null; announced: ReturnEffect[] }> {
  return withinCase(knex, caseId, async (trx) => {
    const agreed = await trx('case_events')
      .where({ case_id: caseId, type: 'returnAgreed' })
      .orderBy('seq', 'desc')
      .first<{ data: { effects: ReturnEffect[] } } | undefined>('data');
    const { fields } = await trx('requests').where({ id: caseId }).first<{ fields: Record<string, string> }>('fields');
    return { reason: fields['explanation'] ?? null, announced: agreed?.data.effects ?? [] };
  });
}

/** The command with what a person wrote in it: words stay in Postgres and never travel with a process. */
export async function withWords(knex: Knex, caseId: string, command: AnyCommand): Promise<AnyCommand> {
  if (command.type === 'returnToQualification') return { ...command, ...(await agreedReturn(knex, caseId)) };
  if (command.type !== 'loseOpportunity' || command.comment !== null) return command;
  const { comment = null, competitor = null, reviveOn = null } = await fieldsOf(knex, caseId);
  return { ...command, comment, competitor: competitor || null, reviveOn: reviveOn || null };
}
