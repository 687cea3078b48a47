import {
  decideTarget,
  sidesMissing,
  targetActs,
  targetSides,
  validatorOf,
  type TargetSide,
  type TargetState,
} from '../../domain/account/priorityTarget';
import { isRefusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import type { Transaction } from '../wall';
import { standingFirst } from './columns';
import { readAccountTarget } from './facts';

/** An account as a target of the fiscal year that runs: where it stands, whom it waits for, what the caller may do, former years. */
export async function readPriorityTarget(trx: Transaction, person: Person, accountId: string, now: Date) {
  const standing = await readAccountTarget(trx, accountId, now);
  if (!standing) return null;
  const { fiscalYear, facts, target, version } = standing;
  const validators = await validatorsOf(trx, facts.place.buId);
  const missing = facts.target ? sidesMissing(facts.target) : [];
  return {
    fiscalYear,
    version,
    target: target && {
      ...target,
      validations: targetSides.flatMap((side) => (target[side] ? [{ side, ...target[side] }] : [])),
    },
    waitsFor: missing.map((side) => ({
      side,
      people: validators.filter((one) => one.side === side).map(({ name }) => name),
    })),
    permissions: targetActs.map((act) => {
      const decision = decideTarget(act, facts, person);
      return { action: act, allowed: !isRefusal(decision), code: isRefusal(decision) ? decision.code : null };
    }),
    former: await formerYears(trx, accountId, fiscalYear),
  };
}

/** Who validates for a business unit, by name. */
export async function validatorsOf(
  trx: Transaction,
  buId: string,
): Promise<{ id: string; side: TargetSide; name: string }[]> {
  const { rows } = await trx.raw<{ rows: { id: string; role: string; name: string }[] }>(
    `SELECT DISTINCT u.id, r.role, u.first_name || ' ' || u.last_name AS name FROM business_units b JOIN hubs h ON h.id = b.hub_id
     JOIN user_roles r ON r.scope_id IN (b.id, h.id, h.region_id, b.company_id) JOIN users u ON u.id = r.user_id AND u.disabled_at IS NULL
     WHERE b.id = ? AND r.role = ANY (?) ORDER BY name`,
    [buId, Object.values(validatorOf)],
  );
  return rows.flatMap(({ id, role, name }) =>
    targetSides.filter((side) => validatorOf[side] === role).map((side) => ({ id, side, name })),
  );
}

async function formerYears(
  trx: Transaction,
  accountId: string,
  before: number,
): Promise<{ fiscalYear: number; state: TargetState }[]> {
  const { rows } = await trx.raw<{ rows: { fiscalYear: number; state: TargetState }[] }>(
    `SELECT DISTINCT ON (p.fiscal_year) p.fiscal_year AS "fiscalYear", p.state FROM priority_targets p WHERE p.account_id = ? AND p.fiscal_year < ? ORDER BY p.fiscal_year DESC, ${standingFirst}`,
    [accountId, before],
  );
  return rows;
}
