import type { Knex } from 'knex';
import type { RunRef } from '../../domain/cases/kinds';

const MOST_REMEMBERED = 20_000;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface Companies {
  /** Which company a case or a bulk belongs to, by the id of its workflow; null when there is none. */
  of: (workflowId: string) => Promise<string | null>;
  /** By whoever has its row before them: nobody has to ask for it then. */
  know: (caseId: RunRef['caseId'], companyId: string) => void;
}

/** A case never changes company: whose it is, is asked once, or not at all. */
export function companiesOfCases(knex: Knex): Companies {
  const known = new Map<string, string>();
  const know: Companies['know'] = (caseId, companyId) => {
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(caseId, companyId);
  };
  return {
    know,
    of: async (workflowId) => {
      const [caseId] = UUID.exec(workflowId) ?? [];
      if (caseId === undefined) return null;
      const remembered = known.get(caseId);
      if (remembered !== undefined) return remembered;
      const { rows } = await knex.raw<{ rows: { company_id: string }[] }>(
        'SELECT company_id FROM door_case(:id) UNION ALL SELECT company_id FROM door_bulk(:id)',
        { id: caseId },
      );
      const company = rows[0]?.company_id;
      if (company === undefined) return null;
      know(caseId, company);
      return company;
    },
  };
}
