/** How much of everything a run measures. */
export interface LoopPlan {
  clients: number;
  /** Blocks of each kind, one kind after the other in each round: noise falls on all alike. */
  rounds: number;
  /** In each round. An acceptance is decided twice. */
  acceptances: number;
  sqlTasks: number;
  cases: number;
  /** Cases whose cost is counted, apart from the timed ones: counters are published late. */
  counted: number;
}

export interface Plan {
  loops: readonly LoopPlan[];
  boardCalls: number;
  /** Sizes of the database, in open requests, at which first pages are measured. */
  pageSizes: readonly number[];
  pageCalls: number;
  /** Sizes of the database, in open opportunities, at which the board is measured. */
  boardSizes: readonly number[];
  /** How long counters are waited for. */
  publishedAfterMs: number;
}

export type PlanName = 'full' | 'quick' | 'cases' | 'smoke';

export const plans: Readonly<Record<PlanName, Plan>> = {
  full: {
    loops: [
      { clients: 1, rounds: 6, acceptances: 20, sqlTasks: 60, cases: 25, counted: 40 },
      { clients: 16, rounds: 6, acceptances: 48, sqlTasks: 160, cases: 96, counted: 160 },
    ],
    boardCalls: 200,
    pageSizes: [1000, 10_000],
    pageCalls: 60,
    boardSizes: [13_000, 100_000],
    publishedAfterMs: 10_500,
  },
  quick: {
    loops: [
      { clients: 1, rounds: 2, acceptances: 15, sqlTasks: 40, cases: 15, counted: 20 },
      { clients: 16, rounds: 2, acceptances: 32, sqlTasks: 96, cases: 48, counted: 48 },
    ],
    boardCalls: 40,
    pageSizes: [1000, 10_000],
    pageCalls: 20,
    boardSizes: [13_000],
    publishedAfterMs: 10_500,
  },
  // No lists and no growth: for a change of what decides, or of what follows.
  cases: {
    loops: [
      { clients: 1, rounds: 2, acceptances: 6, sqlTasks: 20, cases: 15, counted: 20 },
      { clients: 16, rounds: 2, acceptances: 16, sqlTasks: 32, cases: 32, counted: 32 },
    ],
    boardCalls: 20,
    pageSizes: [],
    pageCalls: 0,
    boardSizes: [],
    publishedAfterMs: 10_500,
  },
  smoke: {
    loops: [{ clients: 2, rounds: 1, acceptances: 2, sqlTasks: 4, cases: 2, counted: 2 }],
    boardCalls: 3,
    pageSizes: [40],
    pageCalls: 2,
    boardSizes: [60],
    publishedAfterMs: 100,
  },
};

/** Nobody drives a cold engine to work: so much is done and forgotten before each loop that each connection has planned what it is asked. */
export const warmUp = ({ clients }: LoopPlan): LoopPlan => ({
  clients,
  rounds: 1,
  acceptances: clients + 4,
  sqlTasks: clients + 10,
  cases: clients * 3 + 8,
  counted: 0,
});
