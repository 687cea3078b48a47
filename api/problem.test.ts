import { errorCodes } from '../domain/errors/codes';
import { DomainError } from '../domain/errors/domainError';
import { refuse } from '../domain/errors/refusal';
import { toProblem } from './problem';
import { catalogue } from './problems/catalogue';
import { InvalidInput } from './problems/invalidInput';

const id = '6f1c8f2e-0000-4000-8000-000000000000';

test.each(errorCodes)('%s is told in French with something to do next, and a client or server status', (code) => {
  const { status, body } = toProblem(new DomainError(refuse(code)), id);
  expect(body).toMatchObject({ code, status, instance: `urn:uuid:${id}`, type: `/problems/${code}` });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(body.detail).toMatch(/[.!]$/);
  expect(body.detail).not.toMatch(/undefined|\[object/);
  expect(body.title.length).toBeGreaterThan(4);
});

test('no two codes share a title: a person who tells it on the phone is understood', () => {
  const titles = Object.values(catalogue).map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});

test('who was first is named, with the hour of Paris', () => {
  const refusal = refuse('task_already_claimed', {
    winner: { name: 'Solenn Morvan', since: '2026-07-01T08:05:00.000Z' },
  });
  expect(toProblem(new DomainError(refusal), id).body.detail).toBe(
    'Solenn Morvan l’a depuis le 1er juillet à 10:05. Choisissez-en une autre.',
  );
});

test('amounts that differ are both told', () => {
  const refusal = refuse('letter_amount_differs', { params: { letterCents: 123450, proposalCents: 100000 } });
  expect(toProblem(new DomainError(refusal), id).body.detail.replaceAll(/\s/g, ' ')).toContain(
    'La lettre porte 1 234,50 €, la proposition 1 000,00 €.',
  );
});

test('what is missing goes to the screen as it is', () => {
  const missing = [{ field: 'amount', label: 'opportunity.amount', why: 'missing' }];
  expect(toProblem(new DomainError(refuse('gate_incomplete', { missing })), id).body.missing).toEqual(missing);
});

test('each wrong field is named', () => {
  const errors = [{ path: 'name', message: 'x' }];
  expect(toProblem(new InvalidInput(errors), id)).toMatchObject({
    status: 400,
    body: { code: 'invalid_input', errors },
  });
});

test.each([
  [new Error('secret: password is hunter2')],
  ['secret'],
  [undefined],
  [Object.assign(new Error('secret'), { code: '42703' })],
])('an unknown failure (%p) says nothing of itself', (error) => {
  const problem = toProblem(error, id);
  expect(problem).toMatchObject({ status: 500, body: { code: 'internal' } });
  expect(JSON.stringify(problem)).not.toContain('secret');
});

test.each([
  ['too_many_attempts', 42],
  ['service_unavailable', undefined],
  ['database_busy', undefined],
] as const)('%s says when to come back', (code, seconds) => {
  const refusal = refuse(code, seconds === undefined ? {} : { params: { retryAfterSeconds: seconds } });
  expect(toProblem(new DomainError(refusal), id).headers['Retry-After']).toBe(String(seconds ?? 2));
});
