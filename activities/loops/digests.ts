/** Beside the processes: at the opening of each working day, the digests leave. */
import type { Knex } from 'knex';
import { digestLeft, gatherDigests, takeDigests, type DigestToSend } from '../../db/notifications/digests';
import type { NotificationRead } from '../../db/notifications/read';
import { fiscalYearLabel } from '../../domain/dates/fiscalYear';
import type { NotificationSentence } from '../../domain/notifications/sentence';
import type { Mail, Mailer } from '../../integrations/mail/port';
import { digest, tasksHanded } from '../../integrations/mail/templates';
import { dayInWords } from '../../integrations/mail/templates/words';
import { every } from '../../platform/every';
import { isRejected } from '../rejected';

const lookEveryMs = 30_000;

export interface DigestDeps {
  knex: Knex;
  mailer: Mailer;
  publicUrl: string;
}

const words: Readonly<Record<NotificationSentence, (by: string) => string>> = {
  mentioned: (by) => `${by} vous a mentionné`,
  wrote: (by) => `${by} a écrit`,
  returned: () => 'à compléter de votre côté',
  given: (by) => `${by} vous a confié la tâche`,
  lent: (by) => `${by} vous demande votre avis`,
  cameBack: (by) => `${by} vous a rendu la tâche`,
  cameBackAlone: () => 'la tâche que vous aviez déléguée vous revient',
  reminded: () => 'la tâche arrive à échéance',
  lastCalled: () => 'dernier rappel, votre réponse est attendue',
  escalated: () => 'la tâche est en retard',
  approvalAsked: () => 'attend votre approbation',
  approved: (by) => `approuvée par ${by}`,
  approvalRefused: (by) => `approbation refusée par ${by}`,
  approvalQuestioned: (by) => `${by} demande une précision avant d’approuver`,
  requestAnswered: () => 'demande résolue',
  requestRefused: () => 'demande refusée',
  requestUnanswered: () => 'demande close sans réponse de votre part',
  missionConfigured: () => 'mission configurée',
  groupCreated: () => 'groupe client créé',
  bankDetailsRecorded: () => 'nouvelles coordonnées bancaires, à vérifier si vous ne les attendiez pas',
  lossRecalled: () => 'à relancer',
  taskDone: (by) => `${by} a terminé la tâche que vous aviez ajoutée`,
  taskDropped: () => 'la tâche n’est plus à faire',
  stoodIn: () => 'la tâche vous revient, en remplacement',
  substituteNamed: (by) => `${by} vous a choisi comme remplaçant`,
  substituteBegins: (by) => `Vous remplacez ${by}`,
  substituteFreed: (by) => `Vous ne remplacez plus ${by} : l’absence est annulée`,
  absentBack: (by) => `Votre absence est terminée : ${by} vous remplaçait`,
  absenceRecorded: (by) => `${by} a noté votre absence et choisi votre remplaçant`,
  absenceCalledOff: (by) => `${by} a annulé l’absence notée pour vous`,
  targetProposed: (by) => `${by} propose une cible prioritaire, à valider`,
  targetValidated: (by) => `votre cible prioritaire est validée par ${by}`,
  targetRefused: (by) => `votre cible prioritaire est refusée par ${by}`,
  targetWithdrawn: (by) => `votre cible prioritaire est retirée par ${by}`,
  bulkEnded: () => 'Traitement en nombre terminé',
};

function lineOfAbsence(
  said: string,
  { startsOn, endsOn, tasks, done }: NonNullable<NotificationRead['absence']>,
  sentence: NotificationSentence,
): string {
  const counted =
    sentence === 'substituteBegins'
      ? ` ; tâches : ${tasks}`
      : sentence === 'absentBack'
        ? ` ; tâches faites : ${done}, de retour : ${tasks}`
        : '';
  return `${said} (du ${dayInWords(startsOn)} au ${dayInWords(endsOn)}${counted})`;
}

function lineOf({ sentence, actor, about, task, absence, target }: NotificationRead): string {
  const said = words[sentence](actor ?? 'Jalon');
  if (absence) return lineOfAbsence(said, absence, sentence);
  if (target)
    return `${target.account?.name ?? 'Un compte qui n’est plus dans votre périmètre'}, ${fiscalYearLabel(target.fiscalYear)} : ${said}`;
  if (sentence === 'bulkEnded') return said;
  return `${caseOf({ about, task })} : ${said}`;
}

const caseOf = ({ about, task }: Pick<NotificationRead, 'about' | 'task'>) =>
  about
    ? `${about.number} - ${task === null ? about.title : `« ${task} »`} (${about.account})`
    : 'Un dossier qui n’est plus dans votre périmètre';

function mailOf({ id, to, firstName, items, more, handedOver }: DigestToSend, publicUrl: string): Mail {
  if (handedOver)
    return {
      key: `digest/${id}`,
      to,
      ...tasksHanded({
        firstName,
        actorName: items[0]?.actor ?? null,
        lines: items.map(caseOf),
        more,
        url: `${publicUrl}/taches`,
      }),
    };
  return {
    key: `digest/${id}`,
    to,
    ...digest({ firstName, lines: items.map(lineOf), more, url: `${publicUrl}/notifications` }),
  };
}

/** At least once on the wire, once for its reader: the row says whether it left, the Message-ID is its id. */
export async function sendDigests(
  { knex, mailer, publicUrl }: DigestDeps,
  now: Date,
  onError: (error: unknown) => void,
): Promise<void> {
  await gatherDigests(knex, now, onError);
  for (const taken of await takeDigests(knex, onError)) {
    try {
      await mailer.send(mailOf(taken, publicUrl));
      await digestLeft(knex, taken, now, { rejected: false });
    } catch (error) {
      onError(error);
      if (isRejected(error)) await digestLeft(knex, taken, now, { rejected: true });
    }
  }
}

/** @returns stops it, after the turn under way */
export function keepDigests(deps: DigestDeps, onError: (error: unknown) => void): () => Promise<void> {
  return every(lookEveryMs, () => sendDigests(deps, new Date(), onError), onError);
}
