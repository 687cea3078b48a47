import { channelsFor, notificationKinds, rulesOf, whyNotChosen, type Channels, type NotificationKind } from './kinds';

const off: Channels = { inApp: false, mail: 'off' };

test.each(notificationKinds)('what is usual for %s is allowed', (kind) => {
  expect(whyNotChosen(kind, rulesOf(kind).usual)).toBeNull();
});

test.each<[NotificationKind, Channels, boolean]>([
  ['mention', off, true],
  ['message', { inApp: true, mail: 'digest' }, true],
  ['message', { inApp: false, mail: 'now' }, true],
  ['returned', off, false],
  ['returned', { inApp: false, mail: 'now' }, false],
  ['returned', { inApp: true, mail: 'off' }, false],
  ['approval', { inApp: true, mail: 'digest' }, true],
  ['approval', { inApp: true, mail: 'off' }, false],
  ['escalation', { inApp: true, mail: 'off' }, false],
  ['delivered', { inApp: false, mail: 'now' }, true],
  ['delivered', { inApp: true, mail: 'digest' }, false],
  ['bankDetails', { inApp: true, mail: 'digest' }, false],
  ['bankDetails', { inApp: false, mail: 'now' }, false],
  ['absence', { inApp: true, mail: 'off' }, true],
  ['absence', { inApp: true, mail: 'now' }, false],
  ['bulk', off, true],
  ['bulk', { inApp: true, mail: 'now' }, false],
])('%s as %j may be chosen: %s', (kind, chosen, allowed) => {
  expect(whyNotChosen(kind, chosen)).toEqual(allowed ? null : { refused: true, code: 'notification_not_optional' });
  expect(channelsFor(kind, chosen)).toEqual(allowed ? chosen : rulesOf(kind).usual);
});

test('whoever has chosen nothing hears in the application and by mail', () => {
  expect(channelsFor('mention', null)).toEqual({ inApp: true, mail: 'now' });
});
