import type { HolidayRule } from '../../domain/calendar/holidays';
import { todayInParis } from '../../domain/dates/zone';
import { settingAt, type DatedSetting } from '../../domain/settings/settingAt';
import type { TaskFacts } from '../../domain/tasks/task';
import type { CaseContext } from '../cases/context';
import { seeSettings, settingsBegun } from '../settings';
import { holidaysKept, seeCalendar } from '../steps/performers';

interface FactsRow {
  settings: DatedSetting[];
  holidays: HolidayRule;
  /** The process sleeps until the first alarm of the open task, or less: whatever sets a nearer one tells it. */
  looksAgainAt: Date | null;
}

/** What the rules of tasks need besides the task, read in the transaction that decides, which sees settings and calendar once. */
export async function readTaskFacts({ trx, row, now }: Pick<CaseContext, 'trx' | 'row' | 'now'>): Promise<TaskFacts> {
  const day = todayInParis(now);
  const read = trx
    .raw<{ rows: [FactsRow] }>(
      `SELECT ${settingsBegun} AS settings, ${holidaysKept} AS holidays,
         (SELECT min(a.at) FROM task_alarms a JOIN tasks t ON t.id = a.task_id WHERE t.case_id = :caseId AND t.state IN ('open', 'claimed') AND a.fired_at IS NULL) AS "looksAgainAt"`,
      { day, bu: row.buId, caseId: row.id },
    )
    .then(({ rows }) => rows[0]);
  const [{ looksAgainAt }, settings, calendar] = await Promise.all([
    read,
    seeSettings(trx, day, () => read.then((facts) => facts.settings)),
    seeCalendar(trx, row, () => read.then(({ holidays }) => holidays)),
  ]);
  return { now, calendar, leaseMinutes: settingAt(settings, 'taskLeaseMinutes', day, row.buId).value, looksAgainAt };
}
