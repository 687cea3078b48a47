import { mergeChange } from './useDraft';

test('what is typed later wins, field by field', () => {
  const before = { title: 'Ancien', fields: { lossReason: 'PRIX', lostOn: '2026-09-01' } };
  expect(mergeChange(before, { title: 'Nouveau', fields: { lostOn: '2026-09-02' } })).toEqual({
    title: 'Nouveau',
    fields: { lossReason: 'PRIX', lostOn: '2026-09-02' },
  });
});

test('a change without typed fields sends none', () => {
  expect(mergeChange({}, { title: 'Nouveau' })).toEqual({ title: 'Nouveau' });
});
