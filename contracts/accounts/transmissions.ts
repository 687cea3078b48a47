import { z } from 'zod';
import { transmissionProblems, transmittedThings } from '../../domain/transmission/transmission';
import { operation } from '../operation';
import { day, id, idParam, instant } from '../values';

export const transmission = z.object({
  id,
  what: z.enum(transmittedThings),
  /** Null of what concerns the account, and of somebody who is gone. */
  contact: z.object({ id, name: z.string() }).nullable(),
  enteredAt: instant,
  dueAt: instant,
  sentAt: instant.nullable(),
  withdrawn: z.boolean().meta({ description: 'What was sent is that there is nothing any more' }),
  stoppedAt: instant.nullable(),
  problem: z.enum(transmissionProblems).nullable(),
  nextTryAt: instant.nullable(),
  /** The invoice that made the vault final. */
  finalOn: day.nullable(),
});
export type TransmissionView = z.infer<typeof transmission>;
const transmissions = z.object({
  items: z.array(transmission),
  nextInvoiceOn: day.nullable(),
  platformAdministrator: z.string().nullable(),
});
export type TransmissionsView = z.infer<typeof transmissions>;

export const transmissionOperations = {
  listTransmissions: operation({
    id: 'listTransmissions',
    method: 'get',
    path: '/accounts/{id}/transmissions',
    tag: 'accounts',
    summary: 'What of the account left for the client platform, the vault and Loop, and what will (requirements 84-96)',
    access: 'session',
    status: 200,
    params: idParam,
    answer: transmissions,
  }),
  retryTransmissions: operation({
    id: 'retryTransmissions',
    method: 'post',
    path: '/accounts/{id}/transmissions/retry',
    tag: 'accounts',
    summary: 'Try again at once what the other systems have not taken',
    access: 'session',
    status: 200,
    idempotent: true,
    params: idParam,
    answer: z.object({ retried: z.number().int() }),
  }),
} as const;
