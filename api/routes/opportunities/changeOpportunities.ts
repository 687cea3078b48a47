import { operations } from '../../../contracts';
import type { BulkVerdict } from '../../../contracts/opportunities/bulkChange';
import { rehearseFields } from '../../../db/opportunities/rehearse';
import type { Transaction } from '../../../db/wall';
import { DomainError } from '../../../domain/errors/domainError';
import type { Refusal } from '../../../domain/errors/refusal';
import type { Person } from '../../../domain/principal/principal';
import type { FieldChanges } from '../../../domain/processes/opportunity/fields';
import { decideCase } from '../../cases/command';
import { found } from '../../cases/found';
import type { ApiDeps } from '../../deps';
import { bind } from '../../routing/bind';
import { fieldsOf, refuseUnknownReferences } from './fields';

interface Looked {
  id: string;
  number: string;
  name: string;
  version: number;
  changes: boolean;
  refusal: Refusal | null;
}

async function look(trx: Transaction, person: Person, id: string, fields: FieldChanges, now: Date): Promise<Looked> {
  const known = found(
    await trx('opportunities').where({ id }).first<{ number: string; name: string } | undefined>('number', 'name'),
  );
  return { id, ...known, ...found(await rehearseFields(trx, person, id, fields, now)) };
}

const verdictOf = ({ id, number, name, changes, refusal }: Omit<Looked, 'version'>): BulkVerdict => ({
  id,
  number,
  name,
  verdict: refusal ? 'refused' : changes ? 'changes' : 'unchanged',
  code: refusal?.code ?? null,
  missing: [...(refusal?.missing ?? [])],
});

/** One by one through the one door: what stops one stops no other. */
async function change(
  deps: ApiDeps,
  person: Person,
  looked: Looked,
  fields: FieldChanges,
  key: string,
): Promise<BulkVerdict> {
  if (looked.refusal || !looked.changes) return verdictOf(looked);
  const command = { type: 'changeFields', version: looked.version, fields } as const;
  try {
    await decideCase(
      deps,
      person,
      { target: { caseId: looked.id }, command, key: `${key}/${looked.id}/${looked.version}` },
      () => Promise.resolve(true),
    );
    return verdictOf(looked);
  } catch (error) {
    if (error instanceof DomainError) return verdictOf({ ...looked, refusal: error.refusal });
    throw error;
  }
}

export const changeOpportunities = bind(
  operations.changeOpportunities,
  async ({ body, person, key, deps, read, write }) => {
    const fields = fieldsOf(body.fields);
    const looked = await read(async (trx) => {
      await refuseUnknownReferences(trx, fields, null);
      const all: Looked[] = [];
      for (const id of new Set(body.ids)) all.push(await look(trx, person, id, fields, deps.clock()));
      return all;
    });
    const items: BulkVerdict[] = [];
    for (const one of looked) items.push(body.rehearse ? verdictOf(one) : await change(deps, person, one, fields, key));
    return write(() => Promise.resolve({ body: { items } }));
  },
);
