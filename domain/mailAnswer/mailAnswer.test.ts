import { commandOf, whyNotFollowed } from './mailAnswer';

const now = new Date('2026-11-24T10:00:00Z');
const later = new Date('2026-11-24T10:00:01Z');

test.each([
  ['fresh', { expiresAt: later, usedAs: null }, null],
  ['at the instant it ends', { expiresAt: now, usedAs: null }, 'link_expired'],
  ['used', { expiresAt: later, usedAs: 'approved' }, 'link_used'],
  [
    'used and past its end: what was answered is what its reader wants to know',
    { expiresAt: now, usedAs: 'refused' },
    'link_used',
  ],
] as const)('a link %s', (_name, link, code) => {
  expect(whyNotFollowed(link, now)?.code ?? null).toBe(code);
});

test.each([
  [
    { outcome: 'approved', comment: 'Oui' },
    { type: 'completeTask', taskId: 't', completion: { outcome: 'approved', comment: 'Oui' } },
  ],
  [
    { outcome: 'refused', reasonCodes: ['price_too_low'] },
    { type: 'completeTask', taskId: 't', completion: { outcome: 'refused', reasonCodes: ['price_too_low'] } },
  ],
  [
    { outcome: 'question', question: 'Pourquoi ?' },
    { type: 'questionApproval', taskId: 't', question: 'Pourquoi ?' },
  ],
] as const)('%j is the command of the application', (answer, command) => {
  expect(
    commandOf('t', 'reasonCodes' in answer ? { ...answer, reasonCodes: [...answer.reasonCodes] } : answer),
  ).toEqual(command);
});
