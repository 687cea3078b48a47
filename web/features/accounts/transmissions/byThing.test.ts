import type { TransmissionView } from '../../../../contracts/accounts/transmissions';
import { knownContacts, standingOf } from './byThing';

const item = (id: string, more: Partial<TransmissionView> = {}): TransmissionView => ({
  ...{
    id,
    what: 'contact',
    contact: { id, name: 'Jeanne Riou' },
    enteredAt: '2026-11-27T15:00:00Z',
    dueAt: '2026-11-28T05:00:00Z',
  },
  ...{ sentAt: null, withdrawn: false, stoppedAt: null, problem: null, nextTryAt: null, finalOn: null },
  ...more,
});
const sentAt = '2026-11-28T05:00:00Z';

test('what stands, what is on its way, and what was stopped', () => {
  const items = [
    item('waits'),
    item('left', { sentAt }),
    item('stopped', { stoppedAt: sentAt }),
    item('vault', { what: 'vault_contact', contact: null }),
  ];
  const { told, waiting } = standingOf(items, 'contact');
  expect([told.map(({ id }) => id), waiting.map(({ id }) => id)]).toEqual([['left'], ['waits']]);
});

test('who was taken off the platform, or is gone, is not known there', () => {
  const items = [
    item('there', { sentAt }),
    item('off', { sentAt, withdrawn: true }),
    item('gone', { sentAt, contact: null }),
  ];
  expect(knownContacts(standingOf(items, 'contact')).map(({ id }) => id)).toEqual(['there']);
});
