import { operations } from '../../../contracts';
import type { MergePreview } from '../../../contracts/merges';
import { nameOf } from '../../../db/merge/merge';
import { planMerge, type MergePlan, type Standing } from '../../../db/merge/plan';
import { mergedInto } from '../../../db/merge/read';
import type { Transaction } from '../../../db/wall';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import type { AccountField } from '../../../domain/account/fields';
import { sameValue } from '../../../domain/account/fields';
import { mayMerge, undoableUntil } from '../../../domain/merge/accounts';
import { bind } from '../../routing/bind';

export const previewMerge = bind(
  operations.previewMerge,
  async ({ params, query: { otherId }, person, deps, read }) => {
    const body = await read(async (trx) => {
      const plan = await planMerge(trx, person, params.id, otherId, {});
      if (!plan) throw new DomainError((await mergedInto(trx, otherId)) ?? refuse('not_found'));
      if (!mayMerge(person)) throw new DomainError(refuse('not_allowed'));
      return shown(plan, await peopleOf(trx, plan), await whatMoves(trx, otherId), deps.clock());
    });
    return { body };
  },
);

const people: readonly AccountField[] = ['clientLeadPartnerId', 'accountManagerId'];

/** Names of the people that the two accounts name. */
async function peopleOf(trx: Transaction, { kept, other }: MergePlan): Promise<ReadonlyMap<string, string>> {
  const ids = [kept, other]
    .flatMap(({ fields }) => [fields.clientLeadPartnerId, fields.accountManagerId])
    .filter((id) => id !== null);
  const rows = await trx('users')
    .whereIn('id', ids)
    .select<{ id: string; first_name: string; last_name: string }[]>('id', 'first_name', 'last_name');
  return new Map(rows.map(({ id, first_name, last_name }) => [id, `${first_name} ${last_name}`]));
}

async function whatMoves(trx: Transaction, accountId: string): Promise<MergePreview['moves']> {
  const { rows } = await trx.raw<{ rows: [MergePreview['moves']] }>(
    `SELECT (SELECT count(*) FROM sites WHERE account_id = :id) AS sites, (SELECT count(*) FROM opportunities WHERE account_id = :id) AS opportunities, (SELECT count(*) FROM requests WHERE account_id = :id) AS requests,
       (SELECT count(*) FROM missions WHERE account_id = :id) AS missions, (SELECT count(*) FROM documents WHERE account_id = :id) AS documents, (SELECT count(*) FROM interactions WHERE account_id = :id) AS interactions`,
    { id: accountId },
  );
  return rows[0];
}

function shown(
  plan: MergePlan,
  named: ReadonlyMap<string, string>,
  moves: MergePreview['moves'],
  now: Date,
): MergePreview {
  const { kept, other, problems, fields, vault, coming, pairs } = plan;
  const value = (of: Standing, field: AccountField) =>
    people.includes(field) ? (named.get(String(of.fields[field])) ?? null) : of.fields[field];
  return {
    kept: partyOf(kept),
    other: partyOf(other),
    problems,
    fields: fields.map(({ field, result, why }) => ({
      field,
      kept: value(kept, field),
      other: value(other, field),
      why,
      result: sameValue(result, kept.fields[field])
        ? ('kept' as const)
        : sameValue(result, other.fields[field])
          ? ('other' as const)
          : ('both' as const),
    })),
    vault: vault.map((contact) => ({ id: contact.id, name: nameOf(contact) })),
    contacts: [
      ...coming.map((contact) => ({ id: contact.id, name: nameOf(contact), into: null })),
      ...pairs.map((pair) => ({ id: pair.other.id, name: nameOf(pair.other), into: nameOf(pair.kept) })),
    ],
    moves,
    undoableUntil: undoableUntil(now).toISOString(),
  };
}

const partyOf = ({ id, number, name, siren, kind, version }: Standing) => ({ id, number, name, siren, kind, version });
