/**
 * Whose a value is when HubSpot says another: the register's before a person's, a person's before HubSpot's, but for what marketing
 * keeps; of what both keep, whoever wrote last (docs/decisions/0035).
 */
import type { HubspotObject } from './objects';

/** `gate`: a stage, which moves by its gate alone. */
export type PropertyOwner = 'register' | 'person' | 'hubspot' | 'shared' | 'gate';

const owners: Readonly<Record<HubspotObject, Readonly<Record<string, PropertyOwner>>>> = {
  company: {
    jalon_legal_name: 'register',
    siren: 'register',
    address: 'register',
    zip: 'register',
    city: 'register',
    name: 'person',
    phone: 'shared',
    jalon_source: 'hubspot',
  },
  contact: { firstname: 'shared', lastname: 'shared', phone: 'shared', jobtitle: 'shared', email: 'person' },
  deal: { dealname: 'shared', closedate: 'shared', amount: 'person', dealstage: 'gate' },
  note: { hs_note_body: 'shared' },
  meeting: { hs_meeting_title: 'shared', hs_meeting_body: 'shared' },
  call: { hs_call_title: 'shared', hs_call_body: 'shared' },
  email: { hs_email_subject: 'shared', hs_email_text: 'shared' },
};

/** The properties that are read at all when HubSpot says something. */
export const listenedTo = (object: HubspotObject): string[] => Object.keys(owners[object]);

export const ownerOf = (object: HubspotObject, property: string): PropertyOwner | null =>
  owners[object][property] ?? null;

export interface Compared {
  owner: PropertyOwner;
  /** What both sides had when they last agreed. */
  agreed: string;
  ours: string;
  theirs: string;
  /** When each was written; null where it is not known. */
  oursAt: Date | null;
  theirsAt: Date | null;
}

/**
 * - `nothing`: HubSpot says what was agreed, as it does of what we told it
 * - `agree`: both have come to the same
 * - `write`: theirs stands here too
 * - `writeAndAsk`: theirs is the later one and stands; ours is kept beside it for somebody to choose
 * - `ask`: ours stands; somebody chooses
 * - `move`: a stage, for its gate to say
 */
export type InwardVerdict = 'nothing' | 'agree' | 'write' | 'writeAndAsk' | 'ask' | 'move';

export function inwardVerdict({ owner, agreed, ours, theirs, oursAt, theirsAt }: Compared): InwardVerdict {
  if (theirs === agreed) return 'nothing';
  if (theirs === ours) return 'agree';
  switch (owner) {
    case 'gate':
      return 'move';
    case 'hubspot':
      return 'write';
    case 'register':
    case 'person':
      return 'ask';
    case 'shared':
      if (ours === agreed) return 'write';
      return theirsAt !== null && (oursAt === null || theirsAt > oursAt) ? 'writeAndAsk' : 'ask';
  }
}
