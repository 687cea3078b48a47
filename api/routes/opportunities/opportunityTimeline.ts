import { operations } from '../../../contracts';
import { readTimelinePage } from '../../cases/timelinePage';
import { bind } from '../../routing/bind';

export const opportunityTimeline = bind(operations.opportunityTimeline, async ({ person, params, query, read }) => ({
  body: await read((trx) =>
    readTimelinePage(trx, person, { caseId: params.id, of: (kind) => kind === 'opportunity', ...query }),
  ),
}));
