/** What the firm gives its people to work with (requirements 2, 6, 148): everybody reads it, an administrator keeps it. */
import { z } from 'zod';
import { operation } from './operation';
import { id, instant, text } from './values';

export const MOST_RESOURCES = 100;

const resource = z.strictObject({
  title: text(120),
  /** What it is good for; of an offer, what to see to when its mission is set up. */
  words: text(1000),
  address: z
    .url({ protocol: /^https$/ })
    .max(500)
    .optional(),
  offerId: id.optional().meta({ description: 'The offer whose proposals show it; absent of what is for everybody' }),
});
export type Resource = z.infer<typeof resource>;

const written = { motto: text(120).optional(), resources: z.array(resource).max(MOST_RESOURCES) };
const given = z.strictObject(written);
export type ResourcesFields = z.infer<typeof given>;

const kept = z.object({
  ...written,
  version: z.number().int().meta({ description: '0 as long as nobody has written any' }),
  lastChange: z.object({ by: z.string(), at: instant }).nullable(),
});
export type ResourcesView = z.infer<typeof kept>;

export const resourceOperations = {
  getResources: operation({
    id: 'getResources',
    method: 'get',
    path: '/resources',
    tag: 'reference',
    summary: 'The firm’s motto, its resources and the set-up advice of its offers',
    access: 'session',
    status: 200,
    etag: true,
    answer: kept,
  }),
  changeResources: operation({
    id: 'changeResources',
    method: 'patch',
    path: '/admin/resources',
    tag: 'administration',
    summary: 'Write motto and resources anew, as a whole and in order. For administrators',
    access: 'session',
    status: 200,
    etag: true,
    ifMatch: true,
    body: given,
    answer: kept,
    errors: ['not_found', 'reference_unknown'],
  }),
} as const;
