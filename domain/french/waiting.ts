import type { WaitingKey } from '../said/keys';

const sentences: Readonly<
  Record<WaitingKey, string | ((params: Readonly<Record<string, string | number>>) => string)>
> = {
  identification: 'En attente de qualification',
  qualification: 'En attente du passage en Proposition',
  proposition: 'En attente de la suite de la proposition',
  proposalDraft: 'En attente de la soumission de la proposition',
  proposalApproval: 'En attente de l’accord de l’approbateur',
  proposalToSend: 'En attente de l’envoi de la lettre de mission',
  letterToSign: 'En attente de la lettre de mission signée',
  missionSetup: 'En attente du paramétrage de la mission',
  stageReturn: 'En attente du retour à la qualification, demandé au Business Support',
  review: 'En attente du contrôle des pièces',
  complete: 'En attente de compléments du demandeur',
  kyc: 'En attente des contrôles KYC et d’indépendance',
  decide: 'En attente de la décision d’acceptation',
  check: 'En attente du contrôle de la lettre de mission',
  configure: 'En attente du paramétrage de la mission',
  confirm: 'En attente de la confirmation de la perte',
  approve: 'En attente de l’accord de l’approbateur',
  autoClose: 'Traitée ; se clôt d’elle-même',
  unanswered: 'Close sans réponse ; le demandeur peut encore la rouvrir',
  draft: 'En attente de l’envoi au Business Support',
  preparing: 'Traitement en cours',
  ended: 'Plus rien n’est attendu',
  handle: 'En attente du traitement par le Business Support',
  connect: 'En attente de la connexion du client',
  rework: 'En attente de la reprise par le Business Support',
  signed_letter: 'En attente de la lettre de mission signée',
  request: ({ number = '' }) => `En attente de ${number}`,
  client: 'En attente du client',
  third_party: 'En attente d’un tiers',
  date: 'En attente d’une date',
};

/** What a case waits for. */
export function sayWaiting({
  key,
  params,
}: {
  key: string;
  params: Readonly<Record<string, string | number>>;
}): string {
  const sentence = key in sentences ? sentences[key as WaitingKey] : key;
  return typeof sentence === 'string' ? sentence : sentence(params);
}
