/** A firm with opportunities of every kind, drawn by a fixed seed, and the same rows for an oracle that counts them by itself. */
import knex, { type Knex } from 'knex';
import type { TestApi } from '../../support/api';

export interface DrawnOpportunity {
  id: string;
  bu: string;
  hub: string;
  region: string;
  account: string;
  accountKind: 'prospect' | 'client';
  lead: string | null;
  segment: string | null;
  sector: string | null;
  partner: string;
  manager: string | null;
  referrer: string | null;
  practice: string | null;
  dynamic: string | null;
  serviceType: string | null;
  stage: 'identification' | 'qualification' | 'proposition' | 'won' | 'lost';
  /** Won or lost on. */
  endedOn: string | null;
  cents: number | null;
}

/** Numbers from 0 to 1, the same in every run. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

export interface CommercialFirm {
  owner: Knex;
  drawn: DrawnOpportunity[];
  practices: string[];
}

const stages = ['identification', 'qualification', 'proposition', 'won', 'won', 'lost'] as const;
/** On both sides of every edge that a report has: fiscal years, the end of February, yesterday. */
const ends = [
  '2024-09-30',
  '2024-10-01',
  '2025-02-28',
  '2025-09-30',
  '2025-10-01',
  '2025-11-26',
  '2025-11-27',
  '2026-09-30',
  '2026-10-01',
  '2026-11-26',
];

export async function arrangeCommercialFirm({ firm, database }: TestApi, count = 160): Promise<CommercialFirm> {
  const owner = knex({ client: 'pg', connection: database.ownerUrl, pool: { min: 0, max: 1 } });
  const random = chance(20_261_126);
  const oneOf = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const maybe = <T>(values: readonly T[]): T | null => (random() < 0.25 ? null : oneOf(values));
  const { people } = firm;
  const everybody = [people.anna.id, people.bruno.id, people.nina.id, people.admin.id];
  const company_id = firm.companyId;
  const practices = await Promise.all(
    ['ESC', 'Expert Conseil'].map(
      async (label) =>
        (
          await owner('practices')
            .insert({ company_id, code: label, label, kind: 'other' })
            .returning<{ id: string }[]>('id')
        )[0]!.id,
    ),
  );
  for (const [list, code, label] of [
    ['segment', 'TPE', '05-TPE'],
    ['segment', 'PE', '06-PE'],
    ['prioritySector', 'BTP', 'BTP'],
    ['salesDynamic', 'CONQUETE', 'Conquête'],
  ])
    await owner('list_values').insert({ company_id, list, code, label });
  const units = await owner('business_units as b')
    .join('hubs as h', 'h.id', 'b.hub_id')
    .where({ 'b.company_id': company_id })
    .select<{ bu: string; hub: string; region: string }[]>('b.id as bu', 'h.id as hub', 'h.region_id as region');

  const accounts = await Promise.all(
    Array.from({ length: 24 }, async (_, at) => {
      const place = units[at % units.length]!;
      const given = {
        kind: oneOf(['prospect', 'client'] as const),
        lead: maybe(everybody),
        segment: maybe(['TPE', 'PE', 'RETIRED']),
        sector: maybe(['BTP']),
      };
      // several share a name: what is paged by name must not lose them
      const name = `Client ${at % 5}`;
      const [{ id }] = (await owner('accounts')
        .insert({
          company_id,
          bu_id: place.bu,
          bu_ids: [place.bu],
          number: `9010${String(at).padStart(6, '0')}`,
          kind: given.kind,
          legal_name: name,
          trade_name: name,
          comparison_name: name.toLowerCase(),
          legal_structure: 'legal_person',
          legal_form: '5710',
          client_lead_partner_id: given.lead,
          segment: given.segment,
          priority_sector: given.sector,
        })
        .returning<{ id: string }[]>('id')) as [{ id: string }];
      return { id, place, ...given };
    }),
  );

  const drawn: DrawnOpportunity[] = [];
  for (let at = 0; at < count; at += 1) {
    const account = oneOf(accounts);
    const stage = oneOf(stages);
    const endedOn = stage === 'won' || stage === 'lost' ? oneOf(ends) : null;
    const one = {
      ...account.place,
      account: account.id,
      accountKind: account.kind,
      lead: account.lead,
      segment: account.segment,
      sector: account.sector,
      partner: oneOf(everybody),
      manager: maybe(everybody),
      referrer: maybe(everybody),
      practice: maybe(practices),
      dynamic: maybe(['CONQUETE']),
      serviceType: maybe(['RECURRENT', 'PONCTUEL']),
      stage,
      endedOn,
      cents: random() < 0.1 ? null : Math.floor(random() * 900_000_000_00),
    };
    const wall = { company_id, bu_id: one.bu };
    const number = `OPP9${String(at).padStart(6, '0')}`;
    const [{ id }] = (await owner('cases')
      .insert({
        ...wall,
        kind: 'opportunity',
        number,
        title: number,
        account_id: account.id,
        state: stage,
        last_seq: 1,
        processed_seq: 1,
        holder_kind: 'requester',
        holder_user_id: one.partner,
      })
      .returning<{ id: string }[]>('id')) as [{ id: string }];
    await owner('opportunities').insert({
      ...wall,
      id,
      number,
      account_id: account.id,
      name: `Mission ${at}`,
      stage,
      engagement_partner_id: one.partner,
      engagement_manager_id: one.manager,
      referrer_id: one.referrer,
      practice_id: one.practice,
      service_type: one.serviceType,
      sales_dynamic: one.dynamic,
      amount_cents: one.cents,
      euro_cents: one.cents,
      ...(stage === 'won' && { won_on: endedOn }),
      ...(stage === 'lost' && { lost_on: endedOn, loss_reason: 'PRIX' }),
    });
    drawn.push({ id, ...one });
  }
  return { owner, drawn, practices };
}
