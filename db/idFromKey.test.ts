import { idFromKey } from './idFromKey';

const ADA = '4f0c3c1e-8f5b-4d4e-9a49-0d5a1b6c7e21';

test('the id of what an operation made once is the one that it makes again', () => {
  expect(idFromKey(ADA, 'createOpportunity', 'clé-1')).toBe('2365bbd6-221a-84a7-a769-3cf06b9d329b');
});

test.each([
  ['another person', idFromKey('5f0c3c1e-8f5b-4d4e-9a49-0d5a1b6c7e21', 'createOpportunity', 'clé-1')],
  ['another operation', idFromKey(ADA, 'createAccount', 'clé-1')],
  ['another key', idFromKey(ADA, 'createOpportunity', 'clé-2')],
])('%s makes another, of version 8', (_whose, id) => {
  expect(id).not.toBe(idFromKey(ADA, 'createOpportunity', 'clé-1'));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
});
