import { operations } from '../../../contracts';
import { readSavedViews, saveView, throwViewAway } from '../../../db/tasks/savedViews';
import { DomainError } from '../../../domain/errors/domainError';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';

export const listTaskViews = bind(operations.listTaskViews, async ({ person, read, deps }) => ({
  body: { items: await read((trx) => readSavedViews(trx, person, deps.clock())) },
}));

export const saveTaskView = bind(operations.saveTaskView, ({ person, body, key, write, deps }) =>
  write(async (trx) => {
    const id = await saveView(trx, person, key, body, deps.clock());
    if (typeof id !== 'string') throw new DomainError(id);
    return { body: found((await readSavedViews(trx, person, deps.clock())).find((view) => view.id === id)) };
  }),
);

export const deleteTaskView = bind(operations.deleteTaskView, ({ person, params, write, deps }) =>
  write(async (trx) => {
    found((await throwViewAway(trx, person, params.id, deps.clock())) || null);
    return { body: {} };
  }),
);
