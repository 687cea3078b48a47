import type { OperationId } from '../../../../contracts';
import type { Find } from '../find.types';
import { claire, karim, marc, type Row } from '../row';

const own = async (find: Find) => ({ params: { id: await find.notification('Claire') } });

export const notificationRows = {
  listNotifications: { by: claire, call: () => Promise.resolve({ query: { show: 'all', limit: '100' } }) },
  // What somebody was told of is theirs alone, whoever sees the case that it is about.
  readNotification: { by: claire, refusedTo: { [marc]: 'not_found', [karim]: 'not_found' }, call: own },
  readAllNotifications: { by: claire, call: () => Promise.resolve({ body: { upTo: '2100-01-01T00:00:00.000Z' } }) },
  notificationPreferences: { by: claire, call: () => Promise.resolve({}) },
  setNotificationPreference: {
    by: claire,
    call: () => Promise.resolve({ body: { kind: 'message', inApp: true, mail: 'digest' } }),
  },
} satisfies Partial<Record<OperationId, Row>>;
