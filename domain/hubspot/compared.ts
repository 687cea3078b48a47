/** Whether HubSpot says something else than what both agreed on: what it would have told, had its call come. */
import { asToldHere } from './comes';
import type { HubspotObject, HubspotProperties } from './objects';
import { listenedTo } from './owners';

export const saysOther = (object: HubspotObject, agreed: HubspotProperties, theirs: HubspotProperties): boolean =>
  listenedTo(object).some((property) => {
    const raw = theirs[property];
    return raw !== undefined && (asToldHere(object, property, raw) ?? raw) !== (agreed[property] ?? '');
  });
