/** Operations that exist for the framework's own tests: a shelf of notes, kept as audit lines. */
import { z } from 'zod';
import { bind } from '../../../api/routing/bind';
import type { Route } from '../../../api/routing/handler';
import { authRoutes } from '../../../api/routes/auth';
import { operation } from '../../../contracts/operation';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';

const note = z.object({ text: z.string() });
const noteBody = z.strictObject({
  text: z.string().min(1).max(50),
  tags: z.array(z.string()).max(3).optional(),
  more: z.record(z.string(), z.unknown()).optional(),
});
const base = { tag: 'toy', summary: 'toy', access: 'session', status: 200 } as const;

const operations = {
  writeNote: operation({
    ...base,
    id: 'writeNote',
    method: 'post',
    path: '/toy/notes',
    status: 201,
    idempotent: true,
    body: noteBody,
    answer: note,
  }),
  commandNote: operation({
    ...base,
    id: 'commandNote',
    method: 'post',
    path: '/toy/commands',
    idempotent: true,
    body: noteBody,
    answer: z.object({ text: z.string(), key: z.string() }),
  }),
  editNote: operation({
    ...base,
    id: 'editNote',
    method: 'patch',
    path: '/toy/notes/{id}',
    ifMatch: true,
    etag: true,
    params: z.strictObject({ id: z.uuid() }),
    body: noteBody,
    answer: note,
  }),
  listNotes: operation({
    ...base,
    id: 'listNotes',
    method: 'get',
    path: '/toy/notes',
    query: z.strictObject({ q: z.string().max(10).optional(), limit: z.coerce.number().int().max(100).default(50) }),
    answer: z.object({ q: z.string().nullable(), limit: z.number() }),
  }),
  special: operation({ ...base, id: 'special', method: 'get', path: '/toy/notes/special', answer: note }),
  getNote: operation({
    ...base,
    id: 'getNote',
    method: 'get',
    path: '/toy/notes/{id}',
    params: z.strictObject({ id: z.string() }),
    answer: note,
  }),
  sneakyGet: operation({ ...base, id: 'sneakyGet', method: 'get', path: '/toy/sneaky', answer: note }),
  sneakyRead: operation({ ...base, id: 'sneakyRead', method: 'get', path: '/toy/sneaky-read', answer: note }),
  broken: operation({
    ...base,
    id: 'broken',
    method: 'get',
    path: '/toy/broken',
    query: z.strictObject({ how: z.string() }),
    answer: note,
  }),
  leaky: operation({ ...base, id: 'leaky', method: 'get', path: '/toy/leaky', answer: note }),
  adminOnly: operation({
    ...base,
    id: 'adminOnly',
    method: 'get',
    path: '/toy/admin',
    access: ['administrator'],
    answer: note,
  }),
  upload: operation({
    ...base,
    id: 'upload',
    method: 'post',
    path: '/toy/files',
    upload: true,
    body: z.strictObject({ kind: z.string() }),
    answer: z.object({ name: z.string(), size: z.number(), kind: z.string() }),
  }),
};

const line = (companyId: string, text: string) => ({
  company_id: companyId,
  principal_kind: 'person',
  action: 'note',
  object_kind: 'note',
  outcome: 'applied',
  data: JSON.stringify({ text }),
});

export const canary = 'canari-1f6c';

export interface Toys {
  routes: Route[];
  /** Times a handler ran, by operation. */
  ran: Map<string, number>;
  /** Awaited by `commandNote` after its own commit, before it answers. */
  pause: { promise: Promise<void> };
}

export function makeToys(): Toys {
  const ran = new Map<string, number>();
  const pause = { promise: Promise.resolve() };
  const count = (id: string) => ran.set(id, (ran.get(id) ?? 0) + 1);

  const routes: Route[] = [
    bind(operations.writeNote, async ({ person, body, write }) => {
      count('writeNote');
      return write(async (trx) => {
        await trx('audit').insert(line(person.companyId, body.text));
        if (body.text === 'refuse me')
          throw new DomainError(
            refuse('gate_incomplete', { missing: [{ field: 'text', label: 'x', why: 'missing' }] }),
          );
        return { body: { text: body.text } };
      });
    }),
    bind(operations.commandNote, async ({ body, key }) => {
      count('commandNote');
      await pause.promise;
      return { body: { text: body.text, key } };
    }),
    bind(operations.editNote, ({ ifMatch, body }) => {
      if (ifMatch !== 3) throw new DomainError(refuse('stale_version'));
      return Promise.resolve({ body: { text: body.text }, version: 4 });
    }),
    bind(operations.listNotes, ({ query }) => Promise.resolve({ body: { q: query.q ?? null, limit: query.limit } })),
    bind(operations.getNote, ({ params }) => Promise.resolve({ body: { text: `by id ${params.id}` } })),
    bind(operations.special, () => Promise.resolve({ body: { text: 'special' } })),
    bind(operations.sneakyGet, ({ person, write }) =>
      write(async (trx) => {
        await trx('audit').insert(line(person.companyId, 'sneaky'));
        return { body: { text: 'done' } };
      }),
    ),
    bind(operations.sneakyRead, async ({ person, read }) => {
      await read(async (trx) => trx('audit').insert(line(person.companyId, 'sneaky')));
      return { body: { text: 'done' } };
    }),
    bind(operations.broken, async ({ query: { how }, read }) => {
      if (how === 'sql') await read((trx) => trx.raw(`SELECT ?::integer`, [canary]));
      if (how === 'column') await read((trx) => trx('users').where({ [canary]: canary }));
      throw Object.assign(new Error(`secret ${canary}`), { email: canary, detail: canary });
    }),
    // A row as it comes from a table, with a column that the contract does not name.
    bind(operations.leaky, () => Promise.resolve({ body: { text: 'x', password_hash: canary } })),
    bind(operations.adminOnly, () => Promise.resolve({ body: { text: 'x' } })),
    bind(operations.upload, ({ file, body }) =>
      Promise.resolve({ body: { name: file.name, size: file.content.length, kind: body.kind } }),
    ),
  ];
  return { routes: [...routes, ...authRoutes({ windowMs: 60_000, perAccount: 1000, perAddress: 10_000 })], ran, pause };
}
