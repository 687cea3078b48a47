import type { Knex } from 'knex';
import type { CaseKind, CaseRef } from '../../domain/cases/kinds';

/** Every open case, in pages: the reconciler gives each its run. */
export async function* openCases(knex: Knex, pageSize = 500): AsyncGenerator<CaseRef[]> {
  let after: string | null = null;
  for (;;) {
    const { rows }: { rows: { id: string; kind: CaseKind }[] } = await knex.raw('SELECT id, kind FROM door_open_cases(?::uuid, ?)', [after, pageSize]);
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ id, kind }) => ({ kind, caseId: id }));
    after = last.id;
  }
}
