import type { Knex } from 'knex';
import { daysFromNow } from '../../../support/story';

interface SignedRow {
  buId: string;
  partnerId: string;
  familyId: string | null;
  cents: number;
  hours: number;
  day: string;
}

/** What the database holds of signed proposals, summed here for each period that runs. */
export async function signedSums(owner: Knex, lets: (row: SignedRow) => boolean) {
  const { rows } = await owner.raw<{ rows: SignedRow[] }>(
    `SELECT p.bu_id AS "buId", o.engagement_partner_id AS "partnerId", o.offer_family_id AS "familyId", p.signed_on::text AS day, p.net_cents::int AS cents,
       (SELECT coalesce(sum(l.quantity_hundredths), 0)::int FROM proposal_lines l WHERE l.proposal_id = p.id AND l.kind = 'planned') AS hours
     FROM proposals p JOIN opportunities o ON o.id = p.opportunity_id WHERE p.signed_on IS NOT NULL`,
  );
  const today = daysFromNow(0);
  const slice = (day: string, months: number) =>
    Number(day.slice(0, 4)) * 12 + Math.floor((Number(day.slice(5, 7)) - 1) / months) * months;
  return Object.fromEntries(
    Object.entries({ month: 1, quarter: 3, half: 6, year: 12 }).map(([period, months]) => {
      const held = rows.filter(
        (row) => row.day <= today && slice(row.day, months) === slice(today, months) && lets(row),
      );
      const sum = (of: (row: SignedRow) => number) => held.reduce((total, row) => total + of(row), 0);
      return [period, { count: held.length, total: sum((row) => row.cents), hours: sum((row) => row.hours) }];
    }),
  );
}
