/** Histories in words: a case's own, on its page and on paper. */
import { amountFields } from '../processes/opportunity/fields';
import type { TimelineKey } from '../said/keys';
import { opportunityFieldNames } from './fieldNames';
import { checklistLineNames, missionStateNames, stageNames, taskNames } from './names';
import { outcomeName } from './processNames';
import { reasonNames } from './reasonNames';
import { sayWaiting } from './waiting';

/** What the server sends of a decision: its key, and what it says besides. */
export interface Happened {
  key: string;
  params: Readonly<Record<string, string | number>>;
}

const named = ['from', 'to', 'toName', 'fromName', 'forName', 'at', 'question', 'toNumber', 'cause', 'number'] as const;
type Params = Readonly<Record<(typeof named)[number], string>>;

const nameIn = (names: Readonly<Record<string, string>>, code: string): string => names[code] ?? code;
const stageName = (code: string) => nameIn(stageNames, code);
const taskName = (code: string) => nameIn(taskNames, code);
const missionStateName = (code: string) => nameIn(missionStateNames, code);

/** One sentence for every kind of decision: a key without words does not compile. */
const sentences: Readonly<Record<TimelineKey, string | ((params: Params) => string)>> = {
  opportunityOpened: 'Opportunité ouverte',
  fieldsChanged: 'Informations modifiées',
  stageChanged: ({ from, to }) => `Stade : ${stageName(from)} → ${stageName(to)}`,
  stageChangedBack: ({ from, to }) => `Retour : ${stageName(from)} → ${stageName(to)}`,
  opportunityLost: 'Marquée comme perdue',
  opportunityRevived: 'Opportunité relancée',
  opportunityWon: 'Opportunité gagnée',
  propositionPrepared: 'Mission et proposition préparées',
  lineEdited: 'Lignes de la proposition modifiées',
  headerEdited: 'En-tête de la proposition modifié',
  approvalLost: 'L’accord ne vaut plus : la proposition a été modifiée',
  proposalSubmitted: 'Proposition soumise',
  proposalSubmittedForApproval: 'Proposition soumise à l’accord d’un approbateur',
  proposalApproved: 'Proposition approuvée',
  proposalApprovedByRule: 'Proposition approuvée automatiquement : sous les seuils',
  proposalRefused: 'Proposition refusée',
  proposalRevised: 'Proposition reprise en brouillon',
  proposalSent: 'Lettre de mission envoyée',
  letterMailed: ({ to }) => `Lettre de mission envoyée par e-mail à ${to}`,
  letterSigned: 'Lettre de mission signée déposée',
  missionStateChanged: ({ to }) => `Mission passée en ${missionStateName(to)}`,
  proposalOrdered: 'Proposition transformée en commande',
  billingScheduled: 'Tableau de facturation créé',
  proposalArchived: 'Proposition archivée',
  planningBlocksDeleted: 'Blocs planning supprimés',
  requestDrafted: 'Demande préparée',
  requestChanged: 'Demande modifiée',
  itemAnswered: 'Pièce ou réponse déposée',
  itemAccepted: 'Ligne acceptée',
  itemRefused: 'Ligne refusée',
  itemReopened: 'Ligne rouverte',
  requestSubmitted: 'Demande envoyée au Business Support',
  requestSteppedBack: ({ from, to }) =>
    `Retour à une étape antérieure : de « ${taskName(from)} » à « ${taskName(to)} »`,
  requestReturned: 'Demande renvoyée au demandeur',
  requestResubmitted: 'Demande complétée et renvoyée au Business Support',
  requestCancelled: 'Demande annulée',
  requestRefused: 'Demande refusée',
  requestResolved: 'Demande traitée',
  acceptanceGranted: 'Acceptation accordée',
  missionConfigured: 'Mission paramétrée',
  lossConfirmed: 'Perte confirmée',
  returnAgreed: 'Retour à la qualification accepté',
  registerChecked: 'Base Sirene consultée',
  archivalImpossible: 'Archivage impossible',
  initiatorNotified: 'Demandeur prévenu par e-mail',
  requestClosed: 'Demande close',
  requestUnanswered: 'Demande close sans réponse du demandeur',
  closingMoved: ({ to }) => `Clôture sans réponse reportée au ${to}`,
  messagePosted: 'Message écrit',
  approvalAsked: 'Accord demandé',
  approvalGiven: 'Approbateur prononcé',
  approvalRefused: 'Accord refusé',
  approvalQuestioned: ({ question }) => `Précision demandée avant l’accord : ${question}`,
  approvalVoided: 'Demande d’accord devenue sans objet',
  approvalClosed: 'Demande d’accord close',
  taskOpened: 'Tâche ouverte',
  taskClaimed: 'Tâche prise en charge',
  taskReleased: 'Tâche rendue au groupe',
  taskReassigned: ({ toName }) => `Tâche confiée à ${toName}`,
  taskDelegated: ({ toName }) => `Tâche confiée pour avis à ${toName}`,
  taskStoodIn: ({ toName, forName }) => `Tâche confiée à ${toName}, en l’absence de ${forName}`,
  taskCameBack: ({ toName }) => `Tâche revenue à ${toName}, de retour`,
  taskReturned: ({ toName }) => `Tâche rendue à ${toName}, qui conclut`,
  taskLeaseExpired: ({ fromName }) => `Sans activité de ${fromName}, la tâche est revenue au groupe`,
  taskLeaseExpiredToOwner: ({ fromName, toName }) => `Sans activité de ${fromName}, la tâche est revenue à ${toName}`,
  taskFollowUpSet: ({ at }) => `Tâche mise de côté jusqu’au ${at}`,
  taskFollowUpCame: 'Le jour de suivi est venu : la tâche est de retour',
  taskFollowUpGivenUp: 'Jour de suivi retiré',
  taskDueMoved: ({ to }) => `Échéance reportée au ${to}`,
  taskCompleted: 'Tâche terminée',
  taskAdded: ({ toName }) => `Tâche ajoutée pour ${toName}`,
  taskAddedToGroup: 'Tâche ajoutée pour le groupe',
  taskDone: 'Tâche faite',
  taskCancelled: 'Tâche annulée',
  taskDropped: 'Tâche devenue sans objet',
  alarmFirstLook: 'Rappel : personne n’a encore regardé la demande',
  alarmReminder: 'Rappel d’échéance',
  alarmEscalateSupervisor: 'Retard signalé au superviseur',
  alarmEscalateHead: 'Retard signalé au responsable de BU',
  alarmLastCall: 'Dernier rappel au demandeur avant clôture',
  checklistDerived: 'Pièces à fournir mises à jour selon la fiche client',
  carriedOut: 'Traitement effectué',
  notCarriedOut: 'Traitement impossible',
  requestReopened: 'Demande rouverte par le demandeur',
  requestLinked: ({ toNumber }) => `Liée à ${toNumber}`,
  requestUnlinked: 'Lien retiré',
  lossRecalled: 'Jour de relance : le responsable signataire est prévenu',
  requestWaits: ({ cause, number }) => sayWaiting({ key: cause, params: { number } }),
  requestResumedHappened: 'Ce qui était attendu est arrivé : la demande reprend',
  requestResumedMoot: 'Ce qui était attendu n’arrivera plus : la demande reprend',
  requestResumedCame: 'Le jour de relance est venu : la demande reprend',
  requestResumedTaken: 'La demande n’attend plus : elle reprend',
};

/** What the process of a request wrote. */
const doneNames: Readonly<Record<string, string>> = {
  issueCreditNote: 'Avoir émis',
  replaceInstalments: 'Échéances remplacées',
  recordMandate: 'Mandat enregistré',
  openServices: 'Services ouverts au client',
  changeMission: 'Mission mise à jour',
  changeClient: 'Fiche client mise à jour',
  openSite: 'Site ajouté au compte',
  closeMissions: 'Missions closes',
  closeVault: 'Coffre-fort fermé',
  stopSynchronisations: 'Synchronisations et prélèvements arrêtés',
  startRetention: 'Durées de conservation démarrées',
  createGroup: 'Groupe client créé',
};

const text = (value: string | number | undefined): string => (value === undefined ? '' : String(value));
const listed = (codes: string | number | undefined): string[] =>
  text(codes)
    .split(',')
    .filter((code) => code !== '');
const quoted = (value: string | number | undefined): string => (text(value) === '' ? '' : `« ${text(value)} »`);

// The record keeps cents, a currency and its rate; people know the amount.
const changedFields = (fields: string | number | undefined): string => {
  const names = listed(fields).map((field) =>
    nameIn(opportunityFieldNames, amountFields.some((one) => one === field) ? 'amount' : field),
  );
  return [...new Set(names)].join(', ');
};

/** What the client file asks for since it changed, and what no longer. */
function changedLines({ added, withdrawn, answered }: Happened['params']): string {
  const line = (code: string) => nameIn(checklistLineNames, code);
  return [
    ...listed(added).map((code) => `+ ${line(code)}`),
    ...listed(withdrawn).map((code) => `− ${line(code)}`),
    ...listed(answered).map((code) => `${line(code)} (fiche client)`),
  ].join(', ');
}

/** Which task, and how it ended, of what happened to one. */
function onTask({ key, params }: Happened): string {
  if (text(params['task']) !== '') return quoted(params['task']);
  if (!key.startsWith('task')) return '';
  const outcome = text(params['outcome']);
  return [nameIn(taskNames, text(params['node'])), outcome === '' ? '' : outcomeName(outcome)]
    .filter((part) => part !== '')
    .join(', ');
}

/** What a sentence is followed by, each part where there is one. */
function detailsOf(happened: Happened): string[] {
  const { params } = happened;
  const reasons = [...listed(params['reasonCode']), ...listed(params['reasonCodes'])]
    .map((code) => nameIn(reasonNames, code))
    .join(', ');
  return [
    onTask(happened),
    nameIn(checklistLineNames, text(params['line'])),
    changedFields(params['fields']),
    changedLines(params),
    nameIn(doneNames, text(params['step'])),
    text(params['lossReasonName']),
    reasons,
    quoted(params['reason']),
    quoted(params['comment']),
  ].filter((detail) => detail !== '');
}

/**
 * A line of a history, with what people wrote then: the reason, the comment, the fields that changed.
 * @param sayInstant how whoever shows it writes an instant among its values
 */
export function sayTimeline(happened: Happened, sayInstant: (instant: string) => string): string {
  const { key, params } = happened;
  const written = (name: string) =>
    /^\d{4}-\d\d-\d\dT/.test(text(params[name])) ? sayInstant(text(params[name])) : text(params[name]);
  const sentence = key in sentences ? sentences[key as TimelineKey] : key;
  const said =
    typeof sentence === 'string'
      ? sentence
      : sentence(Object.fromEntries(named.map((name) => [name, written(name)])) as Params);
  return [said, ...detailsOf(happened)].join(' : ');
}
