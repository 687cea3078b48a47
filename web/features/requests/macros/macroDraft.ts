import type { MacroStepSent } from '../../../../contracts/macros';
import type { ChecklistItemView } from '../../../../contracts/requests/checklistItem';
import type { RequestView } from '../../../../contracts/requests/request';
import { plainOutcomes, type PlainOutcome } from '../../../../domain/tasks/bulk';

/** What is done with one line: nothing, accepted, or refused for a reason. */
export interface LineDraft {
  line: string;
  verdict: 'none' | 'accepted' | 'refused';
  reasonCode: string | null;
  comment: string;
}

/** What the form of a macro holds while it is filled. */
export interface MacroDraft {
  name: string;
  shared: boolean;
  claim: boolean;
  lines: LineDraft[];
  message: string;
  internal: boolean;
  workingDays: number | null;
  outcome: PlainOutcome | null;
}

function lineOf({ key, state, reasonCode, comment }: ChecklistItemView): LineDraft {
  return { line: key, verdict: state === 'pending' ? 'none' : state, reasonCode, comment: comment ?? '' };
}

/** It starts from what was just done on this request: what is done once more is what a macro is kept for. */
export function draftFrom({ checklist, task }: Pick<RequestView, 'checklist' | 'task'>): MacroDraft {
  return {
    name: '',
    shared: false,
    claim: task?.mine !== true,
    lines: checklist.map(lineOf),
    message: '',
    internal: false,
    workingDays: null,
    outcome: null,
  };
}

/** Answers of this task that need nothing but themselves. */
export const answersOf = (task: RequestView['task']): PlainOutcome[] =>
  plainOutcomes.filter((outcome) => task?.outcomes.includes(outcome) === true);

function stepOfLine({ line, verdict, reasonCode, comment }: LineDraft): MacroStepSent[] {
  if (verdict === 'accepted') return [{ type: 'acceptLine', line }];
  const words = comment.trim();
  return verdict === 'refused' && reasonCode !== null
    ? [{ type: 'refuseLine', line, reasonCode, ...(words !== '' && { comment: words }) }]
    : [];
}

/** In the only order in which they can be done. */
export function stepsOf({ claim, lines, message, internal, workingDays, outcome }: MacroDraft): MacroStepSent[] {
  const words = message.trim();
  return [
    ...(claim ? [{ type: 'claim' as const }] : []),
    ...lines.flatMap(stepOfLine),
    ...(words !== ''
      ? [{ type: 'message' as const, body: words, visibility: internal ? ('internal' as const) : ('shared' as const) }]
      : []),
    ...(workingDays !== null ? [{ type: 'followUp' as const, workingDays }] : []),
    ...(outcome !== null ? [{ type: 'complete' as const, outcome }] : []),
  ];
}

/** A refused line without its reason is not yet a step. */
export const isComplete = (draft: MacroDraft): boolean =>
  draft.name.trim() !== '' &&
  stepsOf(draft).length > 0 &&
  draft.lines.every(({ verdict, reasonCode }) => verdict !== 'refused' || reasonCode !== null);
