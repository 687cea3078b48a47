import type { MailToSend } from '../db/effects/mails';
import type { MailTemplate } from '../db/notifications/tell';
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

/** What any mail may say, as its words take it. */
interface Told extends Pick<MailToSend, 'firstName' | 'standsInFor' | 'caseNumber' | 'caseTitle' | 'accountName'> {
  mail: MailToSend;
  params: Readonly<Record<string, string>>;
  url: string;
  /** Where there is no task, the case is named and now is its day. */
  taskTitle: string;
  dueAt: string;
  proposalNumber: string;
  closesAt: string | null;
  answer: AnswerLink | undefined;
}

function toldBy(mail: MailToSend, publicUrl: string, answer: AnswerLink | undefined): Told {
  const { firstName, standsInFor, caseNumber, caseTitle, accountName } = mail;
  return {
    firstName,
    standsInFor,
    caseNumber,
    caseTitle,
    accountName,
    mail,
    params: mail.mail.params ?? {},
    url: linkTo(mail, publicUrl),
    taskTitle: mail.taskTitle ?? caseTitle,
    dueAt: (mail.dueAt ?? new Date()).toISOString(),
    proposalNumber: mail.proposalNumber ?? caseNumber,
    closesAt: mail.closesAt?.toISOString() ?? null,
    answer,
  };
}

const wroteWords = ({ firstName, caseNumber, caseTitle, url, mail }: Told): MailContent =>
  messagePosted({
    firstName,
    requestNumber: caseNumber,
    requestTitle: caseTitle,
    authorName: mail.message?.author ?? '',
    body: mail.mail.template === 'notePosted' ? null : (mail.message?.body ?? ''),
    task: taskOf(mail),
    url: `${url}#conversation`,
  });

const words: Readonly<Record<MailTemplate, (told: Told) => MailContent>> = {
  lossRecalled: ({ firstName, caseNumber, caseTitle, accountName, url, mail }) =>
    lossRecalled({
      firstName,
      opportunityNumber: caseNumber,
      opportunityName: caseTitle,
      accountName,
      lossReason: mail.loss?.reason ?? null,
      competitor: mail.loss?.competitor ?? null,
      url,
    }),
  taskReminder: ({ firstName, standsInFor, caseNumber, url, dueAt, taskTitle, params, closesAt, answer, mail }) =>
    taskReminder({
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
    }),
  taskGiven: ({ firstName, standsInFor, caseNumber, url, dueAt, taskTitle, params, mail }) =>
    taskGiven({
      firstName,
      standsInFor,
      how: howGiven(params['how']),
      actorName: mail.actorName,
      taskTitle,
      caseNumber,
      dueAt: mail.taskTitle === null ? dueAt : (mail.dueAt?.toISOString() ?? null),
      url,
    }),
  taskEscalated: ({ firstName, caseNumber, url, dueAt, taskTitle, params, mail }) =>
    escalation({
      firstName,
      taskTitle,
      caseNumber,
      holderName: mail.holderName,
      dueAt,
      to: params['kind'] === 'escalateHead' ? 'businessUnitHead' : 'supervisor',
      url,
    }),
  requestReturned: ({ firstName, standsInFor, caseNumber, caseTitle, url, closesAt, mail }) =>
    requestReturned({
      firstName,
      standsInFor,
      requestNumber: caseNumber,
      requestTitle: caseTitle,
      expected: mail.refusedLines.map(lineInWords),
      closesAt,
      url,
    }),
  requestDecided: ({ firstName, caseNumber, caseTitle, url, params, mail }) =>
    requestDecided({
      firstName,
      requestNumber: caseNumber,
      requestTitle: caseTitle,
      outcome: howEnded(params['outcome']),
      reason: mail.decisionComment,
      reopensUntil: mail.reopensUntil?.toISOString() ?? null,
      url,
    }),
  messagePosted: wroteWords,
  notePosted: wroteWords,
  missionConfigured: ({ firstName, caseNumber, accountName, url, mail }) =>
    missionConfigured({
      firstName,
      missionNumber: mail.missionNumber ?? '',
      accountName,
      requestNumber: caseNumber,
      url,
    }),
  groupCreated: ({ firstName, caseNumber, url, params }) =>
    groupCreated({
      firstName,
      code: params['code'] ?? '',
      label: params['label'] ?? '',
      requestNumber: caseNumber,
      url,
    }),
  bankDetailsRecorded: ({ firstName, caseNumber, accountName, url }) =>
    bankDetailsRecorded({ firstName, accountName, requestNumber: caseNumber, url }),
  approvalAsked: ({ firstName, standsInFor, accountName, url, proposalNumber, answer, mail }) =>
    approvalAsked({
      firstName,
      standsInFor,
      proposalNumber,
      accountName,
      totalCents: mail.proposalCents,
      reasons: mail.approvalReasons.map((reason) => reasonsInWords[reason] ?? reason),
      url,
      answer,
    }),
  approvalQuestioned: ({ firstName, accountName, url, proposalNumber, mail }) =>
    approvalQuestioned({
      firstName,
      actorName: mail.actorName ?? '',
      proposalNumber,
      accountName,
      question: mail.question ?? '',
      url,
    }),
  approvalDecided: ({ firstName, accountName, url, proposalNumber, params, mail }) =>
    approvalDecided({
      firstName,
      proposalNumber,
      accountName,
      outcome: params['outcome'] === 'refused' ? 'refused' : 'approved',
      comment: mail.decisionComment,
      url,
    }),
};

/** The words of a mail, by its template. */
export function mailContent(mail: MailToSend, publicUrl: string, answer?: AnswerLink): MailContent {
  return words[mail.mail.template](toldBy(mail, publicUrl, answer));
}
