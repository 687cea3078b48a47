import type { InteractionKind } from '../../../domain/interaction/kinds';
import { addDays, isoWeekday } from '../../../domain/dates/businessDate';
import { todayInParis } from '../../../domain/dates/zone';
import { seededChance, type Chance } from '../chance';
import { later, momentOf } from '../moments';
import type { Play } from '../play/play';
import { stableId } from '../stable-id';
import { nextSteps, notes, pastExchanges, type Planned } from './interactions-data';

interface Subject {
  id: string;
  number: string;
  company_id: string;
  account_bu: string;
  account_id: string;
  stage: string;
  partner: string;
  manager: string | null;
  contacts: string[];
}

/** Its own chance: the rest of the demo stays as it was. */
const SEED = 20_261_126;

/** What was gone through at the last meeting with a client. */
const papers = `
  INSERT INTO interaction_documents (interaction_id, document_id, company_id, bu_id, account_id)
    SELECT i.id, d.id, i.company_id, i.bu_id, i.account_id
    FROM (SELECT DISTINCT ON (account_id) * FROM interactions WHERE kind = 'meeting' AND report IS NOT NULL ORDER BY account_id, ends_at DESC) i
    JOIN LATERAL (SELECT x.id FROM documents x WHERE x.account_id = i.account_id AND x.kind IN ('activity', 'ownership_chart', 'amendment', 'other') ORDER BY x.uploaded_at, x.id LIMIT 2) d ON true`;

/** What was said and planned on the opportunities of the demo: most have a next step, some are late, and a few were left alone. */
export async function planInteractions({ trx, now }: Pick<Play, 'trx' | 'now'>): Promise<void> {
  const chance = seededChance(SEED);
  const { rows } = await trx.raw<{ rows: Subject[] }>(`
    SELECT o.id, o.number, o.company_id, a.bu_id AS account_bu, o.account_id, o.stage, o.engagement_partner_id AS partner, o.engagement_manager_id AS manager,
      ARRAY(SELECT c.id FROM contacts c WHERE c.account_id = o.account_id ORDER BY c.last_name, c.id LIMIT 2) AS contacts
    FROM opportunities o JOIN accounts a ON a.id = o.account_id ORDER BY o.number`);
  const made = rows.flatMap((subject) => plannedOn(subject, chance, now));
  await trx('interactions').insert(made.map(({ row }) => row));
  await trx('interaction_contacts').insert(made.flatMap(({ contacts }) => contacts));
  await trx.raw(papers);
}

function plannedOn(subject: Subject, chance: Chance, now: Date) {
  const open = subject.stage !== 'won' && subject.stage !== 'lost';
  const past = chance.percent(70)
    ? [rowOf(subject, 'past', chance.pick(pastExchanges), daysAround(now, -chance.between(3, 40)), chance, true)]
    : [];
  const next =
    open && chance.percent(70)
      ? [rowOf(subject, 'next', chance.pick(nextSteps), daysAround(now, chance.between(-6, 14)), chance, false)]
      : [];
  const note = chance.percent(20)
    ? [rowOf(subject, 'note', chance.pick(notes), daysAround(now, -chance.between(1, 30)), chance, true)]
    : [];
  return [...past, ...next, ...note];
}

function rowOf(
  subject: Subject,
  which: string,
  { kind, subject: object, minutes, comment, report }: Planned,
  day: string,
  chance: Chance,
  done: boolean,
) {
  const id = stableId('interaction', `${subject.number} ${which}`);
  const startsAt = momentOf(day, chance.pick([540, 600, 660, 870, 930, 990]));
  const endsAt = later(startsAt, minutes);
  const assignee = subject.manager !== null && chance.percent(30) ? subject.manager : subject.partner;
  const walled = { company_id: subject.company_id, bu_id: subject.account_bu, account_id: subject.account_id };
  const withContacts = ['meeting', 'video', 'demo', 'call'].includes(kind) ? subject.contacts : [];
  return {
    row: {
      id,
      ...walled,
      opportunity_id: kind === ('note' satisfies InteractionKind) ? null : subject.id,
      kind,
      subject: object,
      comment,
      starts_at: startsAt,
      ends_at: endsAt,
      assignee_id: assignee,
      report: done ? report : null,
      done_at: done ? endsAt : null,
      done_by: done ? assignee : null,
      created_at: later(startsAt, -7200),
      created_by: assignee,
      updated_at: later(startsAt, -7200),
    },
    contacts: withContacts.map((contact_id) => ({ ...walled, interaction_id: id, contact_id })),
  };
}

/** That many days from today, on a day of the week when people work. */
function daysAround(now: Date, days: number): string {
  const day = addDays(todayInParis(now), days);
  return addDays(day, Math.min(0, 5 - isoWeekday(day)));
}
