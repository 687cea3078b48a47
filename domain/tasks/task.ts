/** A human task of a process, as the rules see it. */
export interface Task {
  id: string;
  node: string;
  round: number;
  state: 'open' | 'claimed' | 'completed' | 'cancelled';
  /** Who may take it: the Business Support group of a region, or one person. */
  candidate: { kind: 'group'; regionId: string } | { kind: 'person'; userId: string };
  /** Four eyes: whoever asked for the work does not judge it. */
  excludedUserId: string | null;
  assigneeId: string | null;
  assigneeName: string | null;
  /** Instant, ISO UTC. */
  claimedAt: string | null;
}

/** The form of each outcome, as contracts/tasks.ts parses it. */
export type Completion =
  | { outcome: 'passed' | 'confirmed' | 'resubmitted' | 'returned' | 'approved'; comment?: string | undefined }
  | { outcome: 'granted'; conditions?: string | undefined; comment?: string | undefined }
  | { outcome: 'refused'; reasonCodes: string[]; comment?: string | undefined }
  | { outcome: 'configured'; deliveryLeadId: string; billingMode: 'single' | 'monthly'; firstBillingOn: string; comment?: string | undefined };

export type TaskCommand =
  | { type: 'claimTask'; taskId: string }
  | { type: 'releaseTask'; taskId: string }
  | { type: 'reassignTask'; taskId: string; assignee: { userId: string; name: string; worksForRegion: boolean }; reason: string }
  | { type: 'completeTask'; taskId: string; completion: Completion };

export type TaskEvent =
  | { type: 'taskClaimed'; data: { taskId: string; node: string; assigneeId: string } }
  | { type: 'taskReleased'; data: { taskId: string; node: string } }
  | { type: 'taskReassigned'; data: { taskId: string; node: string; fromUserId: string | null; toUserId: string; reason: string } }
  | { type: 'taskCompleted'; data: { taskId: string; node: string; round: number; outcome: string; comment: string | null; reasonCodes: string[] } };

export function isTaskCommand(command: { type: string }): command is TaskCommand {
  return ['claimTask', 'releaseTask', 'reassignTask', 'completeTask'].includes(command.type);
}
