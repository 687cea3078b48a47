import { operations } from '../../../contracts';
import { templatesFor } from '../../../db/requests/templates';
import { bind } from '../../routing/bind';

export const listTemplates = bind(operations.listTemplates, async ({ query, person, read, deps }) => ({ body: { items: await read((trx) => templatesFor(trx, person, query.opportunityId ?? null, deps.clock())) } }));
