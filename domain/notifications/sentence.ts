import type { NotificationKind } from './kinds';

/** The sentences that say what somebody is told of; screens and the digest put them into words. */
export const notificationSentences = [
  'mentioned',
  'wrote',
  'returned',
  'given',
  'lent',
  'cameBack',
  'cameBackAlone',
  'reminded',
  'escalated',
  'approvalAsked',
  'approved',
  'approvalRefused',
  'approvalQuestioned',
  'lastCalled',
  'requestAnswered',
  'requestRefused',
  'requestUnanswered',
  'missionConfigured',
  'groupCreated',
  'lossRecalled',
  'bankDetailsRecorded',
  'bulkEnded',
  'stoodIn',
  'taskDone',
  'taskDropped',
  'substituteNamed',
  'substituteBegins',
  'substituteFreed',
  'absentBack',
  'absenceRecorded',
  'absenceCalledOff',
  'targetProposed',
  'targetValidated',
  'targetRefused',
  'targetWithdrawn',
] as const;
export type NotificationSentence = (typeof notificationSentences)[number];

interface Told {
  kind: NotificationKind;
  /** What was kept with it: ids and codes. */
  params: Readonly<Record<string, string>>;
  /** Whether a person caused it, or a process. */
  byPerson: boolean;
}

const absenceSentences: Readonly<Record<string, NotificationSentence>> = {
  named: 'substituteNamed',
  begun: 'substituteBegins',
  freed: 'substituteFreed',
  back: 'absentBack',
  recorded: 'absenceRecorded',
  calledOff: 'absenceCalledOff',
};

const targetSentences: Readonly<Record<string, NotificationSentence>> = {
  proposed: 'targetProposed',
  validated: 'targetValidated',
  refused: 'targetRefused',
  withdrawn: 'targetWithdrawn',
};
const ofTask: Readonly<Record<string, NotificationSentence>> = {
  stoodIn: 'stoodIn',
  done: 'taskDone',
  dropped: 'taskDropped',
};

export function sentenceOf({ kind, params, byPerson }: Told): NotificationSentence {
  switch (kind) {
    case 'mention':
      return 'mentioned';
    case 'message':
      return 'wrote';
    case 'assigned':
      return ofTask[params['how'] ?? ''] ?? 'given';
    case 'delegated':
      if (params['how'] === 'delegated') return 'lent';
      return byPerson ? 'cameBack' : 'cameBackAlone';
    case 'reminder':
      return 'reminded';
    case 'escalation':
      return 'escalated';
    case 'approval':
      return 'approvalAsked';
    case 'decided':
      if (params['outcome'] === 'questioned') return 'approvalQuestioned';
      return params['outcome'] === 'refused' ? 'approvalRefused' : 'approved';
    case 'closed':
      if (params['outcome'] === 'unanswered') return 'requestUnanswered';
      return params['outcome'] === 'refused' ? 'requestRefused' : 'requestAnswered';
    case 'delivered':
      return params['code'] === undefined ? 'missionConfigured' : 'groupCreated';
    case 'recalled':
      return 'lossRecalled';
    case 'bankDetails':
      return 'bankDetailsRecorded';
    case 'bulk':
      return 'bulkEnded';
    case 'absence':
      return absenceSentences[params['how'] ?? ''] ?? 'substituteNamed';
    case 'target':
      return targetSentences[params['how'] ?? ''] ?? 'targetProposed';
    case 'returned':
      return params['kind'] === 'lastCall' ? 'lastCalled' : 'returned';
  }
}
