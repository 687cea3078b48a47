import { useQueries } from '@tanstack/react-query';
import { validatorOf } from '../../../domain/account/priorityTarget';
import type { Role } from '../../../domain/principal/roles';
import { differencesOfMineQuery } from '../../api/registerDifferences';
import { maySteer } from '../../api/steering';
import {
  lateCasesQuery,
  myActionsQuery,
  myOpportunitiesQuery,
  myRequestsQuery,
  myTasksQuery,
  targetsToValidateQuery,
} from './todayQueries';

export const validatesTargets = (roles: readonly Role[]): boolean =>
  Object.values(validatorOf).some((role) => roles.includes(role));

/** Whether the lists of the day are there, or have failed: shown as each comes, one would push away the next. */
export function useArrived(roles: readonly Role[]): boolean {
  const shown = [
    myTasksQuery,
    myActionsQuery,
    myOpportunitiesQuery,
    myRequestsQuery,
    differencesOfMineQuery,
    ...(maySteer(roles) ? [lateCasesQuery] : []),
    ...(validatesTargets(roles) ? [targetsToValidateQuery] : []),
  ];
  return useQueries({
    queries: shown,
    combine: (lists) => lists.every(({ isPending, failureCount }) => !isPending || failureCount > 0),
  });
}
