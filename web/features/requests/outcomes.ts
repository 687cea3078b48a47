import type { ChecklistItemView } from '../../../contracts/requests/checklistItem';
import type { RequestView } from '../../../contracts/requests/request';

export interface OfferedOutcome {
  outcome: string;
  /** The one that the state of the lines calls for. */
  primary: boolean;
  /** It may be chosen now; shown all the same when not, so that the answers keep their places. */
  ready: boolean;
}

export interface LineCounts {
  accepted: number;
  refused: number;
  /** Refused, and not answered again since. */
  toCorrect: number;
  /** Required and neither accepted nor refused. */
  toJudge: number;
}

export function countLines(
  checklist: readonly Pick<ChecklistItemView, 'state' | 'required' | 'corrected'>[],
): LineCounts {
  return {
    accepted: checklist.filter(({ state }) => state === 'accepted').length,
    refused: checklist.filter(({ state }) => state === 'refused').length,
    toCorrect: checklist.filter(({ state, corrected }) => state === 'refused' && !corrected).length,
    toJudge: checklist.filter(({ state, required }) => required && state === 'pending').length,
  };
}

/** A refused line asks for a return, once all are judged; otherwise the file goes on. */
function wantedOutcome(outcomes: readonly string[], { refused, toJudge }: LineCounts): string | undefined {
  if (!outcomes.includes('returned')) return outcomes[0];
  if (toJudge > 0) return undefined;
  return refused > 0 ? 'returned' : outcomes[0];
}

/**
 * What the holder of the task may answer, in the order of its graph, and what the lines call for. Nothing is sent back
 * before a line is refused, and never without lines.
 */
export function offeredOutcomes({ task, checklist }: Pick<RequestView, 'task' | 'checklist'>): OfferedOutcome[] {
  const lines = countLines(checklist);
  const outcomes = (task?.outcomes ?? []).filter((outcome) => outcome !== 'returned' || checklist.length > 0);
  const wanted = wantedOutcome(outcomes, lines);
  return outcomes.map((outcome) => ({
    outcome,
    primary: outcome === wanted,
    ready: outcome !== 'returned' || lines.refused > 0,
  }));
}
