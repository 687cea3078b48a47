import { operations } from '../../../contracts';
import { keepView, readViews, throwViewAway } from '../../../db/opportunities/savedViews';
import { DomainError } from '../../../domain/errors/domainError';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';

export const listOpportunityViews = bind(operations.listOpportunityViews, async ({ read }) => ({
  body: { items: await read(readViews) },
}));

export const saveOpportunityView = bind(operations.saveOpportunityView, ({ person, body, key, write, deps }) =>
  write(async (trx) => {
    const id = await keepView(trx, person, key, body, deps.clock());
    if (typeof id !== 'string') throw new DomainError(id);
    return { body: found((await readViews(trx)).find((view) => view.id === id)) };
  }),
);

export const deleteOpportunityView = bind(operations.deleteOpportunityView, ({ person, params, write, deps }) =>
  write(async (trx) => {
    found((await throwViewAway(trx, person, params.id, deps.clock())) || null);
    return { body: {} };
  }),
);
