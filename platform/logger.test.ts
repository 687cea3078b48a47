import { createLogger } from './logger';

function logged(fields: Record<string, unknown>): string {
  const lines: string[] = [];
  createLogger({ service: 'test', level: 'info' }, { write: (line) => void lines.push(line) }).info(fields, 'event');
  return lines.join('');
}

test.each([
  ['a field of the line', { email: 'claire@example.test' }],
  ['a field of a record', { contact: { email: 'claire@example.test' } }],
  ['a request header', { req: { headers: { cookie: 'claire@example.test' } } }],
  ['a response header with a dash', { res: { headers: { 'set-cookie': 'claire@example.test' } } }],
  ['the recipient of a mail', { mail: { to: 'claire@example.test' } }],
])('%s that identifies a person is masked', (_where, fields) => {
  expect(logged(fields)).not.toContain('claire@example.test');
  expect(logged(fields)).toContain('[masqué]');
});

test('ids, codes and the name of the process stay readable', () => {
  expect(JSON.parse(logged({ caseId: 'c-1', code: 'stale_version' }))).toMatchObject({
    service: 'test',
    level: 'info',
    caseId: 'c-1',
    code: 'stale_version',
    msg: 'event',
  });
});
