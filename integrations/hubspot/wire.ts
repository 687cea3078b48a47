/** HubSpot's published contract, as far as Jalon uses it: objects and associations of the dated API, and webhooks. */
import { z } from 'zod';
import type { HubspotObject } from '../../domain/hubspot/objects';

export const API_VERSION = '2026-03';

/** Where HubSpot is told to call. */
export const HUBSPOT_EVENTS_PATH = '/hubspot/evenements';

/** How an address names each kind. */
export const pathOf: Readonly<Record<HubspotObject, string>> = {
  company: 'companies',
  contact: 'contacts',
  deal: 'deals',
  note: 'notes',
  meeting: 'meetings',
  call: 'calls',
  email: 'emails',
};

/** The fields that a read asks for. */
export const propertiesOf: Readonly<Record<HubspotObject, readonly string[]>> = {
  company: [
    'jalon_id',
    'name',
    'jalon_legal_name',
    'siren',
    'address',
    'zip',
    'city',
    'phone',
    'jalon_source',
    'jalon_owner',
  ],
  contact: ['jalon_id', 'firstname', 'lastname', 'email', 'phone', 'jobtitle'],
  deal: ['jalon_id', 'dealname', 'dealstage', 'amount', 'closedate', 'jalon_owner'],
  note: ['jalon_id', 'hs_note_body', 'hs_timestamp', 'jalon_owner'],
  meeting: [
    'jalon_id',
    'hs_meeting_title',
    'hs_meeting_body',
    'hs_meeting_start_time',
    'hs_meeting_end_time',
    'hs_timestamp',
    'jalon_owner',
  ],
  call: ['jalon_id', 'hs_call_title', 'hs_call_body', 'hs_timestamp', 'jalon_owner'],
  email: ['jalon_id', 'hs_email_subject', 'hs_email_text', 'hs_timestamp', 'jalon_owner'],
};

const properties = z.record(z.string(), z.string().nullable());

/** Every field of an error may be left out: what is not said is not guessed. */
const itemError = z.object({
  category: z.string().optional(),
  message: z.string().optional(),
  context: z.record(z.string(), z.array(z.string())).optional(),
});
export type ItemError = z.infer<typeof itemError>;

export const batchAnswer = z.object({
  results: z.array(
    z.object({ id: z.string(), properties: properties.default({}), objectWriteTraceId: z.string().optional() }),
  ),
  errors: z.array(itemError).optional(),
});
export type BatchAnswer = z.infer<typeof batchAnswer>;

export const errorAnswer = itemError;

export const objectAnswer = z.object({
  id: z.string(),
  properties: properties.default({}),
  propertiesWithHistory: z
    .record(z.string(), z.array(z.object({ value: z.string().nullish(), timestamp: z.iso.datetime() })))
    .optional(),
  associations: z.record(z.string(), z.object({ results: z.array(z.object({ id: z.string() })) })).optional(),
});
export type ObjectAnswer = z.infer<typeof objectAnswer>;

/** What a webhook says happened; its content is a hint, and the object is read before anything is written. */
export const webhookEvent = z.object({
  eventId: z.number().int(),
  occurredAt: z.number().int(),
  subscriptionType: z.string().max(60),
  objectId: z.number().int(),
  attemptNumber: z.number().int().optional(),
  propertyName: z.string().max(100).optional(),
  changeSource: z.string().max(60).optional(),
  sourceId: z.string().max(120).optional(),
  /** Of a merge: which one is left. */
  newObjectId: z.number().int().optional(),
  mergedObjectIds: z.array(z.number().int()).max(100).optional(),
});
export type WebhookEvent = z.infer<typeof webhookEvent>;

/** HubSpot sends up to a hundred in one call. */
export const webhookCall = z.array(webhookEvent).min(1).max(100);
