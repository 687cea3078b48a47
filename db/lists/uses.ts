import type { ValueList } from '../../domain/lists/valueLists';
import { contactCards } from '../contacts/cards';
import { inOneTrip } from '../inOneTrip';
import type { Transaction } from '../wall';

/** Where values are held. */
const holders = ['account', 'contact', 'opportunity', 'request', 'document'] as const;
export type ValueHolder = (typeof holders)[number];

export interface Use {
  of: ValueHolder;
  count: number;
}

interface UseRow extends Use {
  list: ValueList;
  value: string;
}

const ofAccounts = `
  SELECT x.list, x.value, 'account' AS of, count(*)::int AS count FROM accounts a
  CROSS JOIN LATERAL (VALUES ('civility', a.civility), ('sourceType', a.source_type), ('source', a.source), ('segment', a.segment), ('prioritySector', a.priority_sector)) AS x (list, value)
  WHERE x.value IS NOT NULL GROUP BY x.list, x.value`;
const ofContacts = `
  SELECT x.list, x.value, 'contact' AS of, count(DISTINCT k.id)::int AS count FROM ${contactCards} k
  CROSS JOIN LATERAL (VALUES ('civility', k.civility), ('hierarchyLevel', k.hierarchy_level)) AS x (list, value)
  WHERE x.value IS NOT NULL GROUP BY x.list, x.value`;
const ofOpportunities = `
  SELECT x.list, x.value, 'opportunity' AS of, count(*)::int AS count FROM opportunities o
  CROSS JOIN LATERAL (VALUES ('sourceType', o.source_type), ('source', o.source), ('serviceType', o.service_type), ('salesDynamic', o.sales_dynamic), ('lossReason', o.loss_reason)) AS x (list, value)
  WHERE x.value IS NOT NULL GROUP BY x.list, x.value`;
const ofRequests = `
  SELECT x.list, r.fields ->> x.list AS value, 'request' AS of, count(*)::int AS count FROM requests r
  JOIN (VALUES ('lossArchival', 'lossReason'), ('acceptance', 'taxonomy')) AS x (template, list) ON x.template = r.template
  WHERE r.fields ->> x.list <> '' GROUP BY x.list, r.fields ->> x.list`;
const ofDocuments = `SELECT 'documentKind' AS list, d.kind AS value, 'document' AS of, count(*)::int AS count FROM documents d GROUP BY d.kind`;

/** How many records of the caller's perimeter hold a value of a list. */
export async function readUses(trx: Transaction): Promise<(list: ValueList, value: string) => Use[]> {
  const asked = (sql: string) => () => trx.raw<{ rows: UseRow[] }>(sql);
  const answers = await inOneTrip([
    asked(ofAccounts),
    asked(ofContacts),
    asked(ofOpportunities),
    asked(ofRequests),
    asked(ofDocuments),
  ]);
  const held = new Map<string, Use[]>();
  for (const { list, value, of, count } of answers.flatMap(({ rows }) => rows)) {
    const key = `${list} ${value}`;
    held.set(key, [...(held.get(key) ?? []), { of, count }]);
  }
  return (list, value) => held.get(`${list} ${value}`) ?? [];
}
