import type { OperationId } from '../../../../contracts';
import { daysFromNow } from '../../../support/story';
import { calendarSecretOf } from '../../world/tell';
import type { Find } from '../find.types';
import { claire, type Row } from '../row';

const on = async (find: Find) => ({ params: { id: (await find.interaction()).id } });

const fieldsOn = async (
  find: Find,
  { contact, document, opportunity }: { contact: string; document: string; opportunity: string },
) => ({
  kind: 'meeting',
  subject: 'Point d’étape',
  comment: 'DAF',
  startsAt: `${daysFromNow(3)}T09:00:00Z`,
  endsAt: `${daysFromNow(3)}T10:00:00Z`,
  assigneeId: await find.person('Claire'),
  contactIds: [contact],
  documentIds: [document],
  opportunityId: opportunity,
  report: null,
  done: false,
});

export const interactionRows = {
  listInteractions: {
    by: claire,
    call: async (find) => {
      const { accountId, opportunity } = await find.interaction();
      return {
        query: {
          assigneeId: await find.person('Claire'),
          accountId,
          opportunityId: opportunity,
          view: 'all',
          limit: '100',
        },
      };
    },
  },
  createInteraction: {
    by: claire,
    call: async (find) => {
      const about = await find.interaction();
      return { params: { id: about.accountId }, body: await fieldsOn(find, about) };
    },
  },
  getInteraction: { by: claire, call: on },
  updateInteraction: {
    by: claire,
    call: async (find) => {
      const about = await find.interaction();
      return {
        params: { id: about.id },
        ifMatch: `"${about.version}"`,
        body: { ...(await fieldsOn(find, about)), subject: 'Point d’étape avancé' },
      };
    },
  },
  weeklyReview: { by: claire, call: () => Promise.resolve({}) },
  readCalendar: { by: claire, call: () => Promise.resolve({ query: { secret: calendarSecretOf('Claire') } }) },
  getCalendarFeed: { by: claire, call: () => Promise.resolve({}) },
  setCalendarFeed: { by: claire, call: () => Promise.resolve({ body: { secret: calendarSecretOf('another') } }) },
} satisfies Partial<Record<OperationId, Row>>;
