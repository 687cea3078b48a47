/** Reads what the rules of a request need to know of the world, in the transaction that decides. */
import { todayInParis } from '../../domain/dates/zone';
import type { RequestFacts } from '../../domain/processes/request/facts';
import type { FieldValues } from '../../domain/templates/field';
import type { FactRead } from '../../domain/templates/template';
import { inOneTrip } from '../inOneTrip';
import { returnFacts } from '../opportunities/stageReturn';
import { settingsOf } from '../settings';
import type { Transaction } from '../wall';
import { clientBonds } from './bonds';
import { lockBilling, lockMission, readFile, type About, type FileRead } from './clientFile';
import { groupFacts } from './groups';
import { parentFact } from './parent';
import { siteFacts } from './sites';

export interface Subject extends About {
  buId: string;
  fields: FieldValues;
}

async function letterFact(trx: Transaction, { accountId, fields }: Subject): Promise<RequestFacts['letter']> {
  if (!fields['letterDocumentId']) return null;
  const letter = await trx('documents')
    .where({ id: fields['letterDocumentId'], account_id: accountId, kind: 'engagement_letter' })
    .first<RequestFacts['letter'] | undefined>('id as documentId', 'fee_cents as feeCents');
  return letter ?? null;
}

/** Whether a number that somebody typed is one of this client's; null when none was typed. */
async function isOfClient(
  trx: Transaction,
  table: 'opportunities' | 'missions',
  number: string | undefined,
  accountId: string,
): Promise<boolean | null> {
  const compact = (number ?? '').replace(/\s/g, '').toUpperCase();
  if (compact === '') return null;
  return (await trx(table).where({ number: compact, account_id: accountId }).first('id')) !== undefined;
}

interface Reading {
  /** Facts that cost a query of their own, where the template's rules read them. */
  reads?: readonly FactRead[] | undefined;
  /** True in a transaction that decides: what is counted stays as it was counted until it commits. */
  lock?: boolean;
  /** The file, where it was read before. */
  file?: FileRead | null;
}

export async function loadRequestFacts(
  trx: Transaction,
  subject: Subject,
  now: Date,
  { reads = [], lock = false, file = null }: Reading = {},
): Promise<RequestFacts> {
  const { accountId, opportunityId, buId, fields } = subject;
  const today = todayInParis(now);
  const [
    ,
    ,
    { client, opportunity, mission },
    settings,
    letter,
    namedOpportunity,
    namedMission,
    bonds,
    groups,
    parent,
    sites,
    stageReturn,
  ] = await inOneTrip([
    () => (lock ? lockMission(trx, subject) : undefined),
    () => (lock ? lockBilling(trx, subject) : undefined),
    () => file ?? readFile(trx, subject),
    () => settingsOf(trx, buId, today),
    () => letterFact(trx, subject),
    () => isOfClient(trx, 'opportunities', fields['opportunityNumber'], accountId),
    () => isOfClient(trx, 'missions', fields['missionNumber'], accountId),
    () => (reads.includes('bonds') ? clientBonds(trx, subject, lock) : null),
    () => (reads.includes('groups') ? groupFacts(trx, subject, lock) : null),
    () => (reads.includes('parent') ? parentFact(trx, accountId) : null),
    () => (reads.includes('sites') ? siteFacts(trx, accountId, lock) : null),
    () => (reads.includes('stageReturn') && opportunityId !== null ? returnFacts(trx, opportunityId, today) : null),
  ]);
  return {
    today,
    client,
    opportunityStage: opportunity?.stage ?? null,
    opportunityNumber: opportunity?.number ?? null,
    opportunityManagerId: opportunity?.managerId ?? null,
    planned: opportunity?.planned ?? null,
    mission,
    proposal: opportunity?.proposal ?? null,
    letter,
    billing: mission?.billing ?? null,
    bonds,
    groups,
    parent,
    sites,
    stageReturn,
    named: { opportunity: namedOpportunity, mission: namedMission },
    acceptanceValidityMonths: settings.acceptanceValidityMonths.value,
  };
}
