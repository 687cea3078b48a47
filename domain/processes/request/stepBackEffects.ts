/** What a step back is asked with and says: see `stepBack.ts` for its rules. */
export const stepBackFates = ['cancelled', 'kept', 'again'] as const;
export const stepBackThings = ['task', 'conclusion', 'draft', 'followUp', 'acceptedLines', 'papers', 'clock'] as const;

/** What becomes of one thing. */
export interface StepBackEffect {
  becomes: (typeof stepBackFates)[number];
  what: (typeof stepBackThings)[number];
  /** The step, of a task and of a conclusion. */
  node: string | null;
  /** Which time of that step; of lines and papers, how many. */
  count: number | null;
}

/** What was announced, and the last decision that was known then. */
export interface Announcement {
  seq: number;
  effects: readonly StepBackEffect[];
}

export interface StepBack {
  type: 'stepBack';
  to: string;
  reasonCode: string;
  comment: string;
  announced: Announcement;
}
