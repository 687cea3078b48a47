import type { HubspotObject, HubspotProperties } from '../../domain/hubspot/objects';

/** An object as it stands in HubSpot. */
export interface Theirs {
  hubspotId: string;
  properties: HubspotProperties;
  writtenAt: ReadonlyMap<string, Date>;
  associated: readonly { object: HubspotObject; hubspotId: string }[];
}
