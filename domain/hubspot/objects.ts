/** What Jalon and HubSpot have in common (requirement 312), in the order in which one must exist before the next can point at it. */
export const hubspotObjects = ['company', 'contact', 'deal', 'note', 'meeting', 'call', 'email'] as const;
export type HubspotObject = (typeof hubspotObjects)[number];

export const hubspotActivities = ['note', 'meeting', 'call', 'email'] as const satisfies readonly HubspotObject[];
export type HubspotActivity = (typeof hubspotActivities)[number];

export const isActivity = (object: HubspotObject): object is HubspotActivity =>
  hubspotActivities.some((activity) => activity === object);

/** The property, unique in HubSpot, that says which record of Jalon an object is. */
export const EXTERNAL_ID = 'jalon_id';

/** What HubSpot keeps of an object: every value is text there, and an empty one is none. */
export type HubspotProperties = Readonly<Record<string, string>>;
