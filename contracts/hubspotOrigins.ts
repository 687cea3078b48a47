import { z } from 'zod';
import { operation } from './operation';
import { idParam, instant } from './values';

const origin = z.object({
  property: z.string().meta({ description: 'By its name in HubSpot' }),
  since: instant,
});
export type HubspotOrigin = z.infer<typeof origin>;
const answer = z.object({ items: z.array(origin) });

/** Of accounts, `accountProvenance` says it with all other origins. */
export const hubspotOriginOperations = {
  contactFromHubspot: operation({
    id: 'contactFromHubspot',
    method: 'get',
    path: '/contacts/{id}/hubspot',
    tag: 'accounts',
    summary: 'Values of a contact that stand as HubSpot said them',
    access: 'session',
    status: 200,
    params: idParam,
    answer,
  }),
  opportunityFromHubspot: operation({
    id: 'opportunityFromHubspot',
    method: 'get',
    path: '/opportunities/{id}/hubspot',
    tag: 'opportunities',
    summary: 'Values of an opportunity that stand as HubSpot said them',
    access: 'session',
    status: 200,
    params: idParam,
    answer,
  }),
} as const;
