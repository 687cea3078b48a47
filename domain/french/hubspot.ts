/** HubSpot's objects and properties, as people here call them. */
import type { HubspotObject } from '../hubspot/objects';
import { stageOfDeal } from '../hubspot/stages';
import { parseAmount } from '../money/cents';
import { frenchDay, frenchEuros } from './figures';
import { stageNames } from './names';

export const hubspotObjectNames: Readonly<Record<HubspotObject, string>> = {
  company: 'Compte',
  contact: 'Contact',
  deal: 'Opportunité',
  note: 'Note',
  meeting: 'Rendez-vous',
  call: 'Appel',
  email: 'E-mail',
};

const propertyNames: Readonly<Record<string, string>> = {
  jalon_number: 'Numéro',
  jalon_kind: 'Nature',
  name: 'Nom commercial',
  jalon_legal_name: 'Raison sociale',
  siren: 'SIREN',
  address: 'Adresse',
  zip: 'Code postal',
  city: 'Ville',
  phone: 'Téléphone',
  jalon_source: 'Source',
  jalon_owner: 'Responsable',
  firstname: 'Prénom',
  lastname: 'Nom',
  email: 'E-mail',
  jobtitle: 'Fonction',
  dealname: 'Nom de l’opportunité',
  dealstage: 'Stade',
  amount: 'Montant',
  closedate: 'Signature prévue',
  hs_timestamp: 'Date',
  hs_note_body: 'Note',
  hs_meeting_title: 'Objet',
  hs_meeting_body: 'Commentaire',
  hs_meeting_start_time: 'Début',
  hs_meeting_end_time: 'Fin',
  hs_meeting_outcome: 'Issue',
  hs_call_title: 'Objet',
  hs_call_body: 'Commentaire',
  hs_call_status: 'Issue',
  hs_email_subject: 'Objet',
  hs_email_text: 'Commentaire',
  hs_email_direction: 'Sens',
};

export const hubspotPropertyName = (property: string): string => propertyNames[property] ?? property;

/** What HubSpot and the synchronisation call by a code. */
const codeNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  jalon_kind: { prospect: 'prospect', client: 'client' },
  hs_meeting_outcome: { COMPLETED: 'tenu', SCHEDULED: 'prévu' },
  hs_call_status: { COMPLETED: 'passé', QUEUED: 'à passer' },
  hs_email_direction: { EMAIL: 'envoyé' },
};

/** A stage by its name, a code in words; any other value as it is. */
export function hubspotValueName(property: string, value: string): string {
  const stage = property === 'dealstage' ? stageOfDeal(value) : null;
  return stage === null ? (codeNames[property]?.[value] ?? value) : stageNames[stage];
}

/** What a record has, in a sentence: a day and an amount are such here, whatever HubSpot may say of them. */
export function hubspotValueSaid(property: string, value: string): string {
  if (property === 'closedate') return frenchDay(value);
  if (property === 'amount') return frenchEuros(parseAmount(value));
  return hubspotValueName(property, value);
}

const refusals: Readonly<Record<string, string>> = {
  CONFLICT: 'HubSpot a déjà une autre fiche avec cette adresse e-mail',
  VALIDATION_ERROR: 'HubSpot n’accepte pas une de ces valeurs',
};

const unreadReasons: Readonly<Record<string, string>> = {
  badAnswer: 'HubSpot n’en donne rien de lisible',
  database_busy: 'la base de données était occupée',
  service_unavailable: 'la base de données ne répondait pas',
};

/** Why an object could not be read in; its code where an operator has to look into the log. */
export const hubspotUnreadReason = (code: string): string =>
  unreadReasons[code] ?? `Jalon n’a pas su l’enregistrer (${code})`;

/** In words where the product knows HubSpot's own. */
export const hubspotRefusal = (category: string): string => refusals[category] ?? `refus de HubSpot (${category})`;
