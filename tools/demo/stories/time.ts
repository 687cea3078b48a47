import { countBackFrom } from '../moments';
import type { Play } from '../play/play';

/** A mission is worked on every week. */
const BUSINESS_DAYS_A_WEEK = 5;

interface Mission {
  id: string;
  companyId: string;
  buId: string;
  leadId: string;
  partnerId: string;
  /** Days of the business calendar, in Paris. */
  from: string;
  until: string | null;
}

/** What was worked and spent on the missions that are being carried out, or were: the lead's hours each week, the partner's review each month, a journey now and then. */
export async function enterTime({ trx, chance, now }: Play): Promise<void> {
  const daysBefore = countBackFrom(now);
  const { rows: missions } = await trx.raw<{ rows: Mission[] }>(
    `SELECT m.id, m.company_id AS "companyId", m.bu_id AS "buId", m.delivery_lead_id AS "leadId", o.engagement_partner_id AS "partnerId", m.ended_on::text AS until,
       (min(e.at) AT TIME ZONE 'Europe/Paris')::date::text AS "from"
     FROM missions m JOIN opportunities o ON o.id = m.opportunity_id JOIN case_events e ON e.case_id = o.id AND e.type = 'missionStateChanged' AND e.data->>'to' = 'REA'
     WHERE m.state IN ('REA', 'TER') AND m.delivery_lead_id IS NOT NULL GROUP BY m.id, o.id ORDER BY m.number`,
  );
  const entries = missions.flatMap((mission) => entriesOf(mission));
  if (entries.length > 0) await trx('time_entries').insert(entries);

  function entriesOf({ id, companyId, buId, leadId, partnerId, from, until }: Mission): object[] {
    const made: object[] = [];
    const wall = { company_id: companyId, bu_id: buId, mission_id: id };
    for (let week = 0; ; week += 1) {
      const day = daysBefore(2 + week * BUSINESS_DAYS_A_WEEK);
      if (day < from) return made;
      if (until !== null && day > until) continue;
      made.push({ ...wall, user_id: leadId, on_day: day, minutes: chance.between(2, 10) * 30 });
      if (week % 4 === 0) made.push({ ...wall, user_id: partnerId, on_day: day, minutes: chance.between(1, 3) * 30 });
      if (chance.percent(15))
        made.push({ ...wall, user_id: leadId, on_day: day, kind: 'expense', amount_cents: chance.between(1200, 9000) });
    }
  }
}
