import { isRefusal, refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import type { OpportunityCommand } from '../../domain/processes/opportunity/commands';
import type { FieldChanges } from '../../domain/processes/opportunity/fields';
import { lockCase, type CaseRow } from '../cases/caseRow';
import { handleInside } from '../cases/handleCommand';
import { loadOpportunity } from '../opportunities/load';
import { checkReferences } from '../opportunities/references';
import { raiseWall, type Transaction } from '../wall';

interface Giving {
  person: Person;
  now: Date;
  /** Names the row among all that were ever imported, and what is done to it. */
  key: string;
}

/** What a file says of an opportunity, as the command that the screen gives. @returns why not; null when it was done */
export async function changeImported(
  trx: Transaction,
  id: string,
  fields: FieldChanges,
  giving: Giving,
): Promise<Refusal | null> {
  const row = await lockCase(trx, id);
  if (!row) return refuse('not_found');
  const unknown = await checkReferences(trx, fields, row.accountId);
  if (unknown) return unknown;
  const { version } = await loadOpportunity(trx, id);
  return commandImported(trx, row, { type: 'changeFields', version, fields }, giving);
}

/** Through the one door, in the transaction of the file; the next row is looked at from the person's own wall. */
export async function commandImported(
  trx: Transaction,
  row: CaseRow,
  command: OpportunityCommand,
  { person, now, key }: Giving,
): Promise<Refusal | null> {
  const request = {
    caseId: row.id,
    command,
    principal: person,
    key: `${person.userId}/import/${key}`,
    now,
    through: 'import',
  } as const;
  const { answer } = await handleInside(trx, row, request);
  await raiseWall(trx, person);
  return isRefusal(answer) ? answer : null;
}
