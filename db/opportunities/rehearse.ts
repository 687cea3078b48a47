/** What a change of fields would come to on one opportunity, by the rule that decides it, with nothing written. */
import type { Refusal } from '../../domain/errors/refusal';
import { isRefusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { decideOpportunity } from '../../domain/processes/opportunity/decideOpportunity';
import { changesBetween, type FieldChanges } from '../../domain/processes/opportunity/fields';
import { readCase } from '../cases/caseRow';
import { inOneTrip } from '../inOneTrip';
import { narrowToRow, raiseWall, type Transaction } from '../wall';
import { loadForDecision } from './facts';

export interface Rehearsed {
  version: number;
  changes: boolean;
  refusal: Refusal | null;
}

/** @returns null when the caller does not see it */
export async function rehearseFields(
  trx: Transaction,
  person: Person,
  id: string,
  fields: FieldChanges,
  now: Date,
): Promise<Rehearsed | null> {
  const row = await readCase(trx, id);
  if (row?.kind !== 'opportunity') return null;
  // As the door does: inside the row's own wall, whatever the profile of whoever asks.
  const [, { version }] = await inOneTrip([
    () => narrowToRow(trx, row.companyId, row.buId),
    () => trx('opportunities').where({ id }).first<{ version: number }>('version'),
  ]);
  const command = { type: 'changeFields', version, fields } as const;
  const { state, facts } = await loadForDecision({ trx, row, principal: person, now }, command);
  const decision = decideOpportunity(state, command, facts, person);
  await raiseWall(trx, person);
  return {
    version,
    changes: changesBetween(state.fields, fields).length > 0,
    refusal: isRefusal(decision) ? decision : null,
  };
}
