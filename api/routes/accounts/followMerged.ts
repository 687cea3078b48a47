import { mergedInto } from '../../../db/merge/read';
import { DomainError, isDomainError } from '../../../domain/errors/domainError';
import type { Context, Route } from '../../routing/handler';

/** Below /accounts/{id}: an account that was merged says where it is now, instead of being unknown. */
export function followMerged(route: Route): Route {
  if (!route.operation.path.startsWith('/accounts/{id}')) return route;
  return {
    ...route,
    handle: async (context) => {
      try {
        return await route.handle(context);
      } catch (error) {
        const moved = isDomainError(error) && error.code === 'not_found' ? await whereItIs(context) : null;
        throw moved ?? error;
      }
    },
  };
}

async function whereItIs({ params, read }: Context<unknown, unknown, unknown>): Promise<DomainError | null> {
  const moved = await read((trx) => mergedInto(trx, (params as { id: string }).id));
  return moved && new DomainError(moved);
}
