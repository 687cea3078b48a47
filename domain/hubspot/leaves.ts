/**
 * What may leave for HubSpot, in one list. HubSpot has no wall between business units: whatever leaves is read by all who work there.
 * So nothing leaves of what a wall, a duty or a person keeps: papers and answers of the acceptance file, suspicion, proposals and their
 * lines, discounts and margins, reports of meetings, reasons of a loss, IBANs, and the address and telephone of somebody whose account is
 * themselves or who asked the register not to show them.
 */
import { formatAmount } from '../money/cents';
import type { InteractionKind } from '../interaction/kinds';
import { EXTERNAL_ID, type HubspotActivity, type HubspotObject, type HubspotProperties } from './objects';
import type { ActivitySource, CompanySource, ContactSource, DealSource, HubspotSource } from './sources';
import { dealStageOf } from './stages';

/** An object as HubSpot is told of it, and the records of Jalon that it is associated with. */
export interface Leaving {
  object: HubspotObject;
  properties: HubspotProperties;
  associated: readonly string[];
}

/** What an interaction is in HubSpot; a proposal is a sales document, and a task is the firm's own work: neither leaves. */
const activityOf: Readonly<Record<InteractionKind, HubspotActivity | null>> = {
  meeting: 'meeting',
  video: 'meeting',
  demo: 'meeting',
  appointment: 'meeting',
  call: 'call',
  email: 'email',
  note: 'note',
  proposal: null,
  task: null,
};

function company({ id, naturalPerson, nonDiffusible, ...account }: CompanySource): Leaving {
  const keepsToItself = naturalPerson || nonDiffusible;
  return {
    object: 'company',
    properties: {
      [EXTERNAL_ID]: id,
      jalon_number: account.number,
      jalon_kind: account.kind,
      name: account.tradeName,
      jalon_legal_name: account.legalName,
      siren: account.siren ?? '',
      address: keepsToItself ? '' : (account.addressLine ?? ''),
      zip: keepsToItself ? '' : (account.postcode ?? ''),
      city: keepsToItself ? '' : (account.city ?? ''),
      phone: keepsToItself ? '' : (account.phone ?? ''),
      jalon_source: account.source ?? '',
      jalon_owner: account.ownerEmail ?? '',
    },
    associated: [],
  };
}

/** Somebody whose account is themselves is a consumer: not one to be prospected by telephone without their consent. */
function contact({ id, companyId, naturalPerson, ...person }: ContactSource): Leaving | null {
  if (naturalPerson) return null;
  return {
    object: 'contact',
    properties: {
      [EXTERNAL_ID]: id,
      firstname: person.firstName,
      lastname: person.lastName,
      email: person.email ?? '',
      phone: person.phone ?? '',
      jobtitle: person.title ?? '',
    },
    associated: [companyId],
  };
}

function deal({ id, companyId, contactId, ...opportunity }: DealSource): Leaving {
  return {
    object: 'deal',
    properties: {
      [EXTERNAL_ID]: id,
      jalon_number: opportunity.number,
      dealname: opportunity.name,
      dealstage: dealStageOf(opportunity.stage),
      amount: opportunity.euroCents === null ? '' : formatAmount(opportunity.euroCents),
      closedate: opportunity.expectedSignatureOn ?? '',
      jalon_owner: opportunity.ownerEmail ?? '',
    },
    associated: [companyId, ...(contactId === null ? [] : [contactId])],
  };
}

/** Subject and comment: the report of a meeting stays where its walls are. */
function activity({ id, companyId, dealId, contactIds, ...interaction }: ActivitySource): Leaving | null {
  const object = activityOf[interaction.kind];
  if (object === null) return null;
  const { subject, startsAt, endsAt, done } = interaction;
  const comment = interaction.comment ?? '';
  const common = { [EXTERNAL_ID]: id, hs_timestamp: startsAt.toISOString(), jalon_owner: interaction.ownerEmail ?? '' };
  const ofKind: Record<HubspotActivity, HubspotProperties> = {
    note: { hs_note_body: comment === '' ? subject : `${subject}\n${comment}` },
    meeting: {
      hs_meeting_title: subject,
      hs_meeting_body: comment,
      hs_meeting_start_time: startsAt.toISOString(),
      hs_meeting_end_time: endsAt.toISOString(),
      hs_meeting_outcome: done ? 'COMPLETED' : 'SCHEDULED',
    },
    call: { hs_call_title: subject, hs_call_body: comment, hs_call_status: done ? 'COMPLETED' : 'QUEUED' },
    email: { hs_email_subject: subject, hs_email_text: comment, hs_email_direction: 'EMAIL' },
  };
  return {
    object,
    properties: { ...common, ...ofKind[object] },
    associated: [companyId, ...(dealId === null ? [] : [dealId]), ...contactIds],
  };
}

/** What HubSpot may be told of a record; null where it is told nothing, and of a client that has left nothing more. */
export function leaving(source: HubspotSource): Leaving | null {
  if (source.hasLeft) return null;
  switch (source.object) {
    case 'company':
      return company(source);
    case 'contact':
      return contact(source);
    case 'deal':
      return deal(source);
    case 'activity':
      return activity(source);
  }
}
