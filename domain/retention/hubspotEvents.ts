/** How long it is known what HubSpot told, once it was looked at (docs/decisions/0035). */

/** HubSpot tells one call again for a day at most; the rest is for whoever asks what came of it. */
const KEPT_DAYS = 30;

/** What was looked at before this instant is let go; told once more, it would be read like any other, and found the same. */
export const hubspotEventsLetGoBefore = (now: Date): Date => new Date(now.getTime() - KEPT_DAYS * 86_400_000);
