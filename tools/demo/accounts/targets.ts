import type { Transaction } from '../../../db/wall';
import { DEFAULT_START_MONTH, fiscalYearDays, fiscalYearOf } from '../../../domain/dates/fiscalYear';
import { todayInParis } from '../../../domain/dates/zone';
import { dayAfter, momentOf } from '../moments';
import type { DemoPerson, People } from '../people/people';
import type { DemoAccount } from './cast';

/** How far each of a unit's targets has come, in turn. */
const courses = ['validated', 'proposed', 'byHub', 'refused'] as const;
const DAY_MINUTES = 24 * 60;

/** Priority targets of the year and of the one before (D22): some of each course, those of the last year validated. */
export async function loadTargets(
  trx: Transaction,
  { directors, developers }: People,
  accounts: readonly DemoAccount[],
  now: Date,
): Promise<void> {
  const today = todayInParis(now);
  const year = fiscalYearOf(today, DEFAULT_START_MONTH);
  // One account in five is nobody's target.
  const rows = accounts.flatMap((account, at) => {
    const director = directors.find(({ bu, roles }) => bu.hubId === account.bu.hubId && roles.includes('hub_director'));
    const lead = developers.find(
      ({ bu, roles }) => bu.regionId === account.bu.regionId && roles.includes('development_lead'),
    );
    const course = courses[at % 5];
    if (!director || !lead || course === undefined) return [];
    const ofYear = (fiscalYear: number, what: Course) =>
      targetOf(account, { fiscalYear, ...momentsOf(fiscalYear, now), director, lead, what });
    return [ofYear(year, course), ...(at % 5 === 1 ? [ofYear(year - 1, 'validated')] : [])];
  });
  await trx('priority_targets').insert(rows);
}

type Course = (typeof courses)[number];

/** In the first days of the year, and never after now. */
function momentsOf(fiscalYear: number, now: Date): { proposedAt: Date; hubAt: Date; developmentAt: Date } {
  const { first } = fiscalYearDays(fiscalYear, DEFAULT_START_MONTH);
  const [proposed, hub, development] = [8, 13, 15].map(
    (days) =>
      new Date(
        Math.min(
          momentOf(dayAfter(momentOf(first, 0), days), 10 * 60).getTime(),
          now.getTime() - (DAY_MINUTES / days) * 60_000,
        ),
      ),
  );
  if (!proposed || !hub || !development) throw new Error('three moments');
  return { proposedAt: proposed, hubAt: hub, developmentAt: development };
}

interface Told extends ReturnType<typeof momentsOf> {
  fiscalYear: number;
  director: DemoPerson;
  lead: DemoPerson;
  what: Course;
}

function targetOf(
  { id, bu, lead: partner }: DemoAccount,
  { fiscalYear, director, lead, what, proposedAt, hubAt, developmentAt }: Told,
): object {
  return {
    company_id: bu.companyId,
    bu_id: bu.id,
    account_id: id,
    fiscal_year: fiscalYear,
    state: what === 'byHub' ? 'proposed' : what,
    proposed_by: partner.id,
    proposed_at: proposedAt,
    ...((what === 'byHub' || what === 'validated') && { hub_by: director.id, hub_at: hubAt, version: 2 }),
    ...(what === 'refused' && {
      ended_by: lead.id,
      ended_at: developmentAt,
      reason: 'Quatre cibles déjà dans ce secteur',
      version: 2,
    }),
    ...(what === 'validated' && { development_by: lead.id, development_at: developmentAt, version: 3 }),
  };
}
