import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { writeAudit } from '../cases/audit';
import type { Transaction } from '../wall';

/** One thing that the firm gives its people to work with; of an offer when it says which. */
interface Resource {
  title: string;
  words: string;
  address?: string | undefined;
  offerId?: string | undefined;
}

export interface Resources {
  motto?: string | undefined;
  resources: Resource[];
}

export interface KeptResources extends Resources {
  /** 0 as long as nobody has written any. */
  version: number;
  lastChange: { by: string; at: string } | null;
}

const resourcesQuery = `
  SELECT r.motto, r.resources, r.version,
    CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('by', u.first_name || ' ' || u.last_name, 'at', to_char(r.changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) END AS "lastChange"
  FROM firm_resources r LEFT JOIN users u ON u.id = r.changed_by WHERE r.company_id = ?`;

export async function readResources(trx: Transaction, companyId: string): Promise<KeptResources> {
  const { rows } = await trx.raw<{ rows: (Omit<KeptResources, 'motto'> & { motto: string | null })[] }>(
    resourcesQuery,
    [companyId],
  );
  const [row] = rows;
  if (!row) return { resources: [], version: 0, lastChange: null };
  const { motto, ...kept } = row;
  return { ...kept, ...(motto !== null && { motto }) };
}

interface ResourcesChange {
  person: Person;
  /** The one that the person had before their eyes. */
  version: number;
  written: Resources;
  now: Date;
}

/** Writes them anew, as a whole. @returns null when it is done */
export async function changeResources(
  trx: Transaction,
  { person, version, written, now }: ResourcesChange,
): Promise<Refusal | null> {
  const { companyId, userId } = person;
  await trx.raw("SELECT pg_advisory_xact_lock(hashtextextended('firm_resources/' || ?::text, 0))", [companyId]);
  const kept = await readResources(trx, companyId);
  if (kept.version !== version) return refuse('stale_version');
  const refusal = await refuseOffers(trx, written);
  if (refusal) return refusal;
  await trx('firm_resources')
    .insert({
      company_id: companyId,
      motto: written.motto ?? null,
      resources: JSON.stringify(written.resources),
      version: version + 1,
      changed_by: userId,
      changed_at: now,
    })
    .onConflict('company_id')
    .merge();
  await writeAudit(trx, {
    companyId,
    buId: null,
    principal: person,
    action: 'resourcesChanged',
    objectKind: 'firm_resources',
    objectId: null,
    outcome: 'applied',
    data: { resources: written.resources.map(({ title }) => title) },
    at: now,
  });
  return null;
}

async function refuseOffers(trx: Transaction, { resources }: Resources): Promise<Refusal | null> {
  const named = [...new Set(resources.flatMap(({ offerId }) => (offerId === undefined ? [] : [offerId])))];
  const known = await trx('offers').whereIn('id', named).pluck<string[]>('id');
  return known.length === named.length ? null : refuse('reference_unknown', { params: { field: 'offerId' } });
}
