import type { Knex } from 'knex';

const MOST_REMEMBERED = 20_000;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Asks which company a case or a bulk belongs to, by the id of its workflow. It never changes company, so each is asked once. */
export function companyOfCases(knex: Knex): (workflowId: string) => Promise<string | null> {
  const known = new Map<string, string>();
  return async (workflowId) => {
    const remembered = known.get(workflowId);
    if (remembered !== undefined) return remembered;
    const [caseId] = UUID.exec(workflowId) ?? [];
    if (caseId === undefined) return null;
    const { rows } = await knex.raw<{ rows: { company_id: string }[] }>(
      'SELECT company_id FROM door_case(:id) UNION ALL SELECT company_id FROM door_bulk(:id)',
      { id: caseId },
    );
    const company = rows[0]?.company_id;
    if (company === undefined) return null;
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(workflowId, company);
    return company;
  };
}
