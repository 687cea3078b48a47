import { safeError } from './safeError';

test('a database error is told by code, constraint and table, without the values it quotes', () => {
  const error = Object.assign(new Error('duplicate key: claire@example.test'), {
    severity: 'ERROR',
    code: '23505',
    constraint: 'contact_email_is_unique',
    table: 'contacts',
    detail: 'Key (email)=(claire@example.test) already exists.',
  });
  const told = safeError(error);
  expect(told).toMatchObject({ code: '23505', constraint: 'contact_email_is_unique', table: 'contacts' });
  expect(JSON.stringify(told)).not.toContain('claire');
});

test('another error keeps its message and where it came from', () => {
  const told = safeError(new TypeError('x is not a function')) as { stack: string };
  expect(told).toMatchObject({ type: 'TypeError', message: 'x is not a function' });
  expect(told.stack).toMatch(/^ +at .*safeError\.test/m);
});

test.each(['text', undefined, null])('%p is told by its type', (thrown) => {
  expect(safeError(thrown)).toHaveProperty('type');
});
