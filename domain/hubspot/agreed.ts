/** What both sides had when they last agreed, held against what one of them has now. */
import { EXTERNAL_ID, type HubspotProperties } from './objects';

export interface PropertyChange {
  property: string;
  from: string;
  to: string;
}

/** What differs; an absent value is an empty one. */
export function changedProperties(agreed: HubspotProperties, now: HubspotProperties): PropertyChange[] {
  return Object.entries(now)
    .filter(([property, to]) => property !== EXTERNAL_ID && to !== (agreed[property] ?? ''))
    .map(([property, to]) => ({ property, from: agreed[property] ?? '', to }));
}

/** What has to be sent: what changed here since both agreed, under the id; null where HubSpot has it all. */
export function toSend(agreed: HubspotProperties | null, now: HubspotProperties): HubspotProperties | null {
  if (agreed === null) return Object.fromEntries(Object.entries(now).filter(([, value]) => value !== ''));
  const changed = changedProperties(agreed, now);
  if (changed.length === 0) return null;
  return {
    [EXTERNAL_ID]: now[EXTERNAL_ID] ?? '',
    ...Object.fromEntries(changed.map(({ property, to }) => [property, to])),
  };
}
