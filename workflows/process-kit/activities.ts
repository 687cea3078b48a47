/** The activities that processes use, by how long they may take and which queue does them. */
import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { CaseActivities } from '../../activities/cases';
import type { EffectActivities } from '../../activities/effects';
import type { RegisterActivities } from '../../activities/register';

/**
 * Steps are one locked, idempotent transaction each, written in the same workflow task: no cap on attempts, because a
 * case outlives any outage of its database.
 */
export const steps = proxyLocalActivities<CaseActivities>({
  startToCloseTimeout: '5s',
  localRetryThreshold: '10s',
  retry: { initialInterval: '100ms', maximumInterval: '5s' },
});

/** Mail leaves through its own queue: a slow server never delays a case. */
export const effects = proxyActivities<EffectActivities>({
  taskQueue: 'effects',
  startToCloseTimeout: '30s',
  retry: { initialInterval: '1s', maximumInterval: '5 minutes' },
});

/** The public register may be slow or closed; the case goes on without it after a while. */
export const register = proxyActivities<RegisterActivities>({
  taskQueue: 'integrations',
  startToCloseTimeout: '20s',
  scheduleToCloseTimeout: '2 minutes',
  retry: { initialInterval: '2s', maximumInterval: '30s' },
});
