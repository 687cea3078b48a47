import type { ReturnEffect } from '../processes/stageReturn/announced';
import type { BusinessCalendar } from '../calendar/calendar';

/** The node of a task that people added to a request: it is in no graph. */
export const AD_HOC = 'adHoc';

/** A human task of a process, as the rules see it. Instants are ISO UTC. */
export interface Task {
  id: string;
  node: string;
  round: number;
  state: 'open' | 'claimed' | 'completed' | 'cancelled';
  /** Who may take it: the Business Support group of a region, or one person. */
  candidate: { kind: 'group'; regionId: string } | { kind: 'person'; userId: string };
  /** Four eyes: whoever asked for the work does not judge it. */
  excludedUserId: string | null;
  /** Who did the requester's part in their place: they do not judge it either. */
  alsoExcludedIds: readonly string[];
  assigneeId: string | null;
  assigneeName: string | null;
  claimedAt: string | null;
  /** Until when the claim holds without any work on the case; null where the task belongs to one person. */
  leaseUntil: string | null;
  /** Who lent it to the assignee, and decides once it is back. */
  ownerId: string | null;
  ownerName: string | null;
  /** Whose it is while its holder stands in for them. */
  forUserId: string | null;
  forName: string | null;
  /** The holder looks at it again then. */
  followUpAt: string | null;
  dueAt: string | null;
  /** When it closes its request if whoever asked stays silent; null where silence closes nothing. */
  closesAt: string | null;
  /** Its request waits for something: its clock stands still. */
  paused: boolean;
  /** Who added it to its request, and what it says; null for what the process itself waits for. */
  added: { byId: string; title: string } | null;
}

/** What the rules of tasks need to know besides the task. */
export interface TaskFacts {
  now: Date;
  calendar: BusinessCalendar;
  /** Business minutes that a claim lasts without any work on the case ⚙. */
  leaseMinutes: number;
  /** When the process looks at the task again without being told; null when it sleeps until it is. */
  looksAgainAt: Date | null;
}

/** Somebody who could be given a task. */
export interface Colleague {
  userId: string;
  name: string;
  /** Whether they work for the region whose group may take the task. */
  worksForRegion: boolean;
  /** Whether their perimeter shows them the case. */
  seesCase: boolean;
}

/** The form of each outcome, as contracts/tasks/completion.ts parses it. */
export type Completion =
  | { outcome: 'passed'; comment?: string | undefined; announced?: readonly ReturnEffect[] | undefined }
  | { outcome: 'confirmed' | 'resubmitted' | 'returned' | 'approved' | 'done'; comment?: string | undefined }
  | { outcome: 'granted'; conditions?: string | undefined; comment?: string | undefined }
  | { outcome: 'refused'; reasonCodes: string[]; comment?: string | undefined }
  | {
      outcome: 'configured';
      deliveryLeadId: string;
      billingMode: 'single' | 'monthly';
      firstBillingOn: string;
      comment?: string | undefined;
    };

/** What people do with a task. Notes are internal: they go from hand to hand, never into what the requester reads. */
export type PersonTaskCommand =
  | { type: 'claimTask'; taskId: string }
  | { type: 'releaseTask'; taskId: string; note?: string | undefined }
  /** `inBulk`: with others, of which their new holder hears in one mail. */
  | { type: 'reassignTask'; taskId: string; assignee: Colleague; reason: string; inBulk?: string | undefined }
  | { type: 'delegateTask'; taskId: string; delegate: Colleague; note: string }
  | { type: 'returnTask'; taskId: string; note?: string | undefined }
  | { type: 'followUpTask'; taskId: string; on: string | null }
  /** `at`: the very instant, when an earlier move is taken back; else the end of the day. */
  | { type: 'moveTaskDue'; taskId: string; on: string; at?: string | undefined; reason: string }
  | { type: 'completeTask'; taskId: string; completion: Completion };

/** Absences have begun or ended: who is away today, and who could stand in, the nearest first. */
export interface RouteTask {
  type: 'routeTask';
  taskId: string;
  absent: readonly string[];
  line: readonly Colleague[];
  /** Whoever it goes to hears of it with all the rest that goes to them. */
  toldTogether: boolean;
}

/** What the product does with a task when its instant comes. */
export type TimedTaskCommand =
  | { type: 'expireTaskLease'; taskId: string }
  | { type: 'endTaskFollowUp'; taskId: string }
  | RouteTask;

export type TaskCommand = PersonTaskCommand | TimedTaskCommand;

interface OnTask {
  taskId: string;
  node: string;
}

export type TaskEvent =
  | { type: 'taskClaimed'; data: OnTask & { assigneeId: string; leaseUntil: string | null } }
  | { type: 'taskReleased'; data: OnTask }
  | {
      type: 'taskReassigned';
      data: OnTask & { fromUserId: string | null; toUserId: string; reason: string; leaseUntil: string | null };
    }
  | { type: 'taskDelegated'; data: OnTask & { fromUserId: string; toUserId: string; leaseUntil: string | null } }
  | { type: 'taskReturned'; data: OnTask & { fromUserId: string; toUserId: string; leaseUntil: string | null } }
  | {
      type: 'taskStoodIn';
      data: OnTask & { fromUserId: string; toUserId: string; forUserId: string; leaseUntil: string | null };
    }
  | { type: 'taskCameBack'; data: OnTask & { fromUserId: string; toUserId: string; leaseUntil: string | null } }
  | {
      type: 'taskLeaseExpired';
      data: OnTask & { fromUserId: string; toUserId: string | null; leaseUntil: string | null };
    }
  | { type: 'taskFollowUpSet'; data: OnTask & { at: string; leaseUntil: string | null } }
  | { type: 'taskFollowUpEnded'; data: OnTask & { came: boolean } }
  | { type: 'taskDueMoved'; data: OnTask & { from: string | null; to: string; reason: string } }
  | {
      type: 'taskCompleted';
      data: OnTask & { round: number; outcome: string; comment: string | null; reasonCodes: string[] };
    };

const commandTypes: readonly TaskCommand['type'][] = [
  'claimTask',
  'releaseTask',
  'reassignTask',
  'delegateTask',
  'returnTask',
  'followUpTask',
  'moveTaskDue',
  'completeTask',
  'expireTaskLease',
  'endTaskFollowUp',
  'routeTask',
];

export function isTaskCommand(command: { type: string }): command is TaskCommand {
  return (commandTypes as readonly string[]).includes(command.type);
}

const eventTypes: readonly TaskEvent['type'][] = [
  'taskClaimed',
  'taskReleased',
  'taskReassigned',
  'taskDelegated',
  'taskReturned',
  'taskStoodIn',
  'taskCameBack',
  'taskLeaseExpired',
  'taskFollowUpSet',
  'taskFollowUpEnded',
  'taskDueMoved',
  'taskCompleted',
];

/** For the kinds of case to recognise and hand over. */
export function isTaskEvent(event: { type: string }): event is TaskEvent {
  return (eventTypes as readonly string[]).includes(event.type);
}

/** Events that bring no instant nearer: the process that sleeps on the task need not wake for them. */
export const quietTaskEvents: readonly TaskEvent['type'][] = ['taskReleased', 'taskLeaseExpired', 'taskFollowUpEnded'];
