import { operations } from '../../../contracts';
import { readTimelinePage } from '../../cases/timelinePage';
import { bind } from '../../routing/bind';

export const opportunityTimeline = bind(operations.opportunityTimeline, async ({ params, query, read }) => ({ body: await read((trx) => readTimelinePage(trx, params.id, query)) }));
