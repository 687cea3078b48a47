import { documentKinds } from '../account/documents';
import { retentionsFrom } from './retention';

test.each([
  ['identity', '2026-11-25', 'know_your_client', '2031-11-25'],
  ['kbis', '2026-11-25', 'know_your_client', '2031-11-25'],
  ['engagement_letter', '2026-11-25', 'contract', '2031-11-25'],
  ['sepa_mandate', '2026-11-25', 'direct_debit', '2027-12-25'],
  ['bank_details', '2027-01-31', 'direct_debit', '2028-02-29'],
  ['other', '2024-02-29', 'correspondence', '2034-02-28'],
  ['a kind of a later build', '2026-11-25', 'correspondence', '2036-11-25'],
])('%s, left on %s, is kept as %s until %s', (kind, leftOn, ground, keepUntil) => {
  expect(retentionsFrom(leftOn, [{ id: 'd', kind }])).toEqual([{ documentId: 'd', ground, keepUntil }]);
});

test('what the vigilance rests on is kept five years, whatever its kind (CMF L561-12)', () => {
  const kept = retentionsFrom(
    '2026-11-25',
    documentKinds.map((kind) => ({ id: kind, kind })),
  );
  for (const { keepUntil, ground } of kept.filter((one) => one.ground === 'know_your_client'))
    expect([ground, keepUntil]).toEqual(['know_your_client', '2031-11-25']);
  expect(kept).toHaveLength(documentKinds.length);
});
