import type { DemoAccount } from '../accounts/cast';
import type { Play } from '../play/play';
import {
  approved,
  goingBack,
  identified,
  inAcceptance,
  inArchival,
  inSetup,
  lostEarly,
  proposed,
  qualified,
  refused,
  revived,
  sent,
  signed,
  submitted,
  won,
} from './arcs';
import { askDesk } from './desk';
import { createCasting, type Casting } from './casting';
import { acceptances, archivals, comeback, deskRequests, losses, setups, wonOn } from './plan-data';

const CALENDAR_DAYS_PER_BUSINESS_DAY = 1.4;

/** Some 120 opportunities over all stages and, through them, some 50 requests; played in order of time. */
export async function tellStories(play: Play, accounts: readonly DemoAccount[]): Promise<void> {
  const cast = createCasting(play, accounts);
  planEarly(play, cast);
  const withClient: Cast = (wanted) => cast({ ...wanted, workedWith: true });
  planProposals(play, withClient);
  planEnds(play, withClient);
  await play.agenda.play();
}

type Cast = (wanted: Casting) => ReturnType<ReturnType<typeof createCasting>>;

/** One in four signature dates has gone by: its opportunity needs attention. */
function planEarly(play: Play, cast: Cast): void {
  const soon = () => play.chance.between(5, 75);
  times(32, (index) =>
    identified(
      play,
      cast({ expectedInDays: index % 4 === 3 ? -play.chance.between(1, 12) : soon() }),
      index % 4 === 3 ? play.chance.between(15, 45) : play.chance.between(0, 45),
    ),
  );
  times(16, (index) =>
    qualified(
      play,
      cast({ expectedInDays: index % 4 === 3 ? -play.chance.between(1, 12) : soon() }),
      index % 4 === 3 ? play.chance.between(15, 40) : play.chance.between(1, 40),
    ),
  );
  for (const moment of acceptances)
    inAcceptance(play, cast({ expectedInDays: soon(), forLead: moment.ending === 'returned' }), moment);
  revived(play, cast({ expectedInDays: 30 }), comeback);
}

function planProposals(play: Play, cast: Cast): void {
  const soon = () => ({ expectedInDays: play.chance.between(4, 45) });
  const overdue = { expectedInDays: -2 };
  for (const day of [0, 1, 4, 7]) proposed(play, cast(soon()), day);
  for (const day of [11, 16]) proposed(play, cast(overdue), day);
  for (const day of [1, 5]) approved(play, cast(soon()), day);
  approved(play, cast(overdue), 9);
  // One approver of each kind: over 10 000 € in ESC and in Expert Conseil, over 5 % elsewhere (D12).
  submitted(play, cast({ ...soon(), offerCode: 'EC_CPTA', hundredths: 12_000 }), 1);
  submitted(play, cast({ ...soon(), offerCode: 'EVAL_ACQ', hundredths: 6000 }), 3);
  submitted(play, cast({ ...soon(), offerCode: 'JUR_CREA', hundredths: 100, discountBasisPoints: 1000 }), 0);
  refused(play, cast({ ...soon(), offerCode: 'RSE_CARB', hundredths: 2800, discountBasisPoints: 1500 }), 2);
  for (const day of [1, 6]) sent(play, cast(soon()), day);
  sent(play, cast(overdue), 12);
  signed(play, cast(soon()), 1);
  for (const moment of setups) inSetup(play, cast(soon()), moment);
}

function planEnds(play: Play, cast: Cast): void {
  for (const moment of archivals) inArchival(play, cast({ expectedInDays: daysAgo(moment.day) + 10 }), moment);
  const missions = wonOn.map((day) => {
    const story = cast({ expectedInDays: daysAgo(day) });
    won(play, story, day);
    return story;
  });
  // The older missions have something billed.
  const billed = missions.slice(-9);
  for (const [index, moment] of deskRequests.entries()) {
    const story = billed[index % billed.length];
    if (story) askDesk(play, story, moment);
  }
  const farewell = cast({ expectedInDays: daysAgo(90), leaving: true, forLead: true });
  won(play, farewell, 90);
  askDesk(play, farewell, { template: 'clientExit', ending: 'done', day: 3 });
  for (const loss of losses) lostEarly(play, cast({ expectedInDays: daysAgo(loss.day) + 20 }), loss);
  goingBack(play, cast({ expectedInDays: 25, forLead: true }), 1);
}

/** About as many calendar days, negative. */
function daysAgo(businessDays: number): number {
  return -Math.round(businessDays * CALENDAR_DAYS_PER_BUSINESS_DAY);
}

function times(count: number, work: (index: number) => void): void {
  for (let index = 0; index < count; index += 1) work(index);
}
