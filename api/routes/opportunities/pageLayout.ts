import { operations } from '../../../contracts';
import { keepPageLayout, readPageLayout } from '../../../db/opportunities/pageLayout';
import { bind } from '../../routing/bind';

export const opportunityPageLayout = bind(operations.opportunityPageLayout, async ({ person, read }) => ({
  body: await read((trx) => readPageLayout(trx, person)),
}));

export const setOpportunityPageLayout = bind(operations.setOpportunityPageLayout, ({ person, body, write }) =>
  write(async (trx) => ({ body: await keepPageLayout(trx, person, body) })),
);
