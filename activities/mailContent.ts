import type { MailToSend } from '../db/effects/mails';
import { checklistLineNames, taskNames } from '../domain/french/names';
import { refusalReasons } from '../domain/processes/request/reasons';
import type { MailContent } from '../integrations/mail/port';
import type { AnswerLink } from '../integrations/mail/templates/answerLink';
import type { ReminderMoment } from '../integrations/mail/templates/taskReminder';
import {
  approvalAsked,
  approvalDecided,
  approvalQuestioned,
  bankDetailsRecorded,
  escalation,
  groupCreated,
  lossRecalled,
  messagePosted,
  missionConfigured,
  requestDecided,
  requestReturned,
  taskGiven,
  taskReminder,
} from '../integrations/mail/templates';

const reasonsInWords: Readonly<Record<string, string>> = {
  amount: 'Le total HT dépasse le seuil d’approbation.',
  discount: 'La remise dépasse le seuil d’approbation.',
  client_total: 'Les propositions de ce client sur 30 jours dépassent ensemble le seuil.',
};

const lineNames: Readonly<Record<string, string>> = checklistLineNames;
const stepNames: Readonly<Record<string, string>> = taskNames;

function lineInWords({ key, reasonCode, comment }: MailToSend['refusedLines'][number]): string {
  const line = lineNames[key] ?? key;
  const reason = refusalReasons.find(({ code }) => code === reasonCode)?.label ?? reasonCode;
  return comment ? `${line} : ${reason} (${comment})` : `${line} : ${reason}`;
}

/** The task that a message is about, in words. */
function taskOf({ message }: MailToSend): string | null {
  const task = message?.task ?? null;
  return task && (task.title ?? stepNames[task.node] ?? null);
}

function linkTo({ kind, caseId, opportunityId }: MailToSend, publicUrl: string): string {
  if (kind === 'opportunity' || kind === 'proposalApproval')
    return `${publicUrl}/opportunites/${opportunityId ?? caseId}`;
  return `${publicUrl}/demandes/${caseId}`;
}

const waysGiven = ['reassigned', 'delegated', 'returned', 'stoodIn', 'added', 'done', 'dropped'] as const;
const howGiven = (how: string | undefined) => waysGiven.find((way) => way === how) ?? 'reassigned';

const momentOf = (alarm: string | undefined): ReminderMoment =>
  alarm === 'lastCall' ? 'last' : alarm?.startsWith('escalate') ? 'late' : 'soon';
const howEnded = (outcome: string | undefined) =>
  outcome === 'refused' || outcome === 'unanswered' ? outcome : 'resolved';

/** The words of a mail, by its template. */
export function mailContent(mail: MailToSend, publicUrl: string, answer?: AnswerLink): MailContent {
  const { firstName, standsInFor, caseNumber, caseTitle, accountName } = mail;
  const url = linkTo(mail, publicUrl);
  const dueAt = (mail.dueAt ?? new Date()).toISOString();
  const taskTitle = mail.taskTitle ?? caseTitle;
  const proposalNumber = mail.proposalNumber ?? caseNumber;
  const params = mail.mail.params ?? {};
  const closesAt = mail.closesAt?.toISOString() ?? null;
  switch (mail.mail.template) {
    case 'lossRecalled':
      return lossRecalled({
        firstName,
        opportunityNumber: caseNumber,
        opportunityName: caseTitle,
        accountName,
        lossReason: mail.loss?.reason ?? null,
        competitor: mail.loss?.competitor ?? null,
        url,
      });
    case 'taskReminder':
      return taskReminder({
        firstName,
        standsInFor,
        taskTitle,
        caseNumber,
        dueAt,
        expected: params['node'] === 'complete' ? mail.refusedLines.map(lineInWords) : [],
        closesAt,
        moment: momentOf(params['kind']),
        url,
        answer,
      });
    case 'taskGiven':
      return taskGiven({
        firstName,
        standsInFor,
        how: howGiven(params['how']),
        actorName: mail.actorName,
        taskTitle,
        caseNumber,
        dueAt: mail.taskTitle === null ? dueAt : (mail.dueAt?.toISOString() ?? null),
        url,
      });
    case 'taskEscalated':
      return escalation({
        firstName,
        taskTitle,
        caseNumber,
        holderName: mail.holderName,
        dueAt,
        to: params['kind'] === 'escalateHead' ? 'businessUnitHead' : 'supervisor',
        url,
      });
    case 'requestReturned':
      return requestReturned({
        firstName,
        standsInFor,
        requestNumber: caseNumber,
        requestTitle: caseTitle,
        expected: mail.refusedLines.map(lineInWords),
        closesAt,
        url,
      });
    case 'requestDecided':
      return requestDecided({
        firstName,
        requestNumber: caseNumber,
        requestTitle: caseTitle,
        outcome: howEnded(params['outcome']),
        reason: mail.decisionComment,
        reopensUntil: mail.reopensUntil?.toISOString() ?? null,
        url,
      });
    case 'messagePosted':
    case 'notePosted':
      return messagePosted({
        firstName,
        requestNumber: caseNumber,
        requestTitle: caseTitle,
        authorName: mail.message?.author ?? '',
        body: mail.mail.template === 'notePosted' ? null : (mail.message?.body ?? ''),
        task: taskOf(mail),
        url: `${url}#conversation`,
      });
    case 'missionConfigured':
      return missionConfigured({
        firstName,
        missionNumber: mail.missionNumber ?? '',
        accountName,
        requestNumber: caseNumber,
        url,
      });
    case 'groupCreated':
      return groupCreated({
        firstName,
        code: params['code'] ?? '',
        label: params['label'] ?? '',
        requestNumber: caseNumber,
        url,
      });
    case 'bankDetailsRecorded':
      return bankDetailsRecorded({ firstName, accountName, requestNumber: caseNumber, url });
    case 'approvalAsked':
      return approvalAsked({
        firstName,
        standsInFor,
        proposalNumber,
        accountName,
        totalCents: mail.proposalCents,
        reasons: mail.approvalReasons.map((reason) => reasonsInWords[reason] ?? reason),
        url,
        answer,
      });
    case 'approvalQuestioned':
      return approvalQuestioned({
        firstName,
        actorName: mail.actorName ?? '',
        proposalNumber,
        accountName,
        question: mail.question ?? '',
        url,
      });
    case 'approvalDecided':
      return approvalDecided({
        firstName,
        proposalNumber,
        accountName,
        outcome: params['outcome'] === 'refused' ? 'refused' : 'approved',
        comment: mail.decisionComment,
        url,
      });
  }
}
