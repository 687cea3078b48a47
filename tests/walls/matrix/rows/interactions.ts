import type { OperationId } from '../../../../contracts';
import { daysFromNow } from '../../../support/story';
import { calendarSecretOf } from '../../world/tell';
import type { Find } from '../find';
import { claire, type Row } from '../row';

const on = async (find: Find) => ({ params: { id: (await find.interaction()).id } });

const fieldsOn = async (find: Find) => ({
  kind: 'meeting', subject: 'Point d’étape', comment: 'DAF', startsAt: `${daysFromNow(3)}T09:00:00Z`, endsAt: `${daysFromNow(3)}T10:00:00Z`, assigneeId: await find.person('Claire'),
  contactIds: [(await find.ofAccount('contacts')).id], opportunityId: (await find.opportunityOfAccount()).id, report: null, done: false,
});

export const interactionRows = {
  listInteractions: {
    by: claire,
    call: async (find) => ({ query: { assigneeId: await find.person('Claire'), accountId: (await find.account()).id, opportunityId: (await find.opportunityOfAccount()).id, view: 'open', limit: '100' } }),
  },
  createInteraction: { by: claire, call: async (find) => ({ params: { id: (await find.account()).id }, body: await fieldsOn(find) }) },
  getInteraction: { by: claire, call: on },
  updateInteraction: {
    by: claire,
    call: async (find) => {
      const { id, version } = await find.interaction();
      return { params: { id }, ifMatch: `"${version}"`, body: await fieldsOn(find) };
    },
  },
  weeklyReview: { by: claire, call: () => Promise.resolve({}) },
  readCalendar: { by: claire, call: () => Promise.resolve({ query: { secret: calendarSecretOf('Claire') } }) },
  getCalendarFeed: { by: claire, call: () => Promise.resolve({}) },
  setCalendarFeed: { by: claire, call: () => Promise.resolve({ body: { secret: calendarSecretOf('another') } }) },
} satisfies Partial<Record<OperationId, Row>>;
