import type { PerCase } from './decisions';
import type { Figures } from './measure';

/** One figure beside what it should be. */
export interface Line {
  what: string;
  /** The subject and its baseline, in words. */
  raw: string;
  value: number;
  /** Written after the value: `×`, ` ms`. */
  unit: string;
  aim?: { most?: number; least?: number };
}

export function isMet({ value, aim }: Line): boolean {
  if (!aim) return true;
  return value <= (aim.most ?? Infinity) && value >= (aim.least ?? -Infinity);
}

const ms = (value: number) => value.toFixed(value < 10 ? 2 : 1);
const pair = (subject: { p50: number; p99: number }, baseline: { p50: number; p99: number }) =>
  `${ms(subject.p50)} / ${ms(subject.p99)} ms against ${ms(baseline.p50)} / ${ms(baseline.p99)} ms`;

const sum = (parts: Record<string, number>) => Object.values(parts).reduce((total, value) => total + value, 0);
const cpuOf = (parts: Record<string, number>) =>
  Object.entries(parts)
    .map(([part, value]) => `${part} ${value.toFixed(1)}`)
    .join(', ');

/** A decision over HTTP should be answered within so many milliseconds, by clients. */
const answeredWithin: Readonly<Record<number, number>> = { 1: 5, 16: 30 };

function costLines(of: string, cost: PerCase, bare: PerCase): Line[] {
  return [
    { what: `commits per ${of}`, raw: `bare ${bare.commits.toFixed(1)}`, value: cost.commits, unit: '' },
    { what: `WAL syncs per ${of}`, raw: `bare ${bare.syncs.toFixed(1)}`, value: cost.syncs, unit: '' },
    {
      what: `workflow tasks per ${of}`,
      raw: `bare ${bare.workflowTasks.toFixed(1)}; failed ${cost.failedWorkflowTasks.toFixed(2)}; events ${cost.events.toFixed(0)} against ${bare.events.toFixed(0)}`,
      value: cost.workflowTasks,
      unit: '',
    },
    {
      what: `processor ms per ${of}`,
      raw: `${cpuOf(cost.cpuMs)}; bare ${sum(bare.cpuMs).toFixed(1)}: ${cpuOf(bare.cpuMs)}`,
      value: sum(cost.cpuMs),
      unit: ' ms',
    },
  ];
}

function loopLines({ loops }: Figures): Line[] {
  return loops.flatMap((loop) => {
    const at = `${loop.clients} client${loop.clients > 1 ? 's' : ''}`;
    const most = answeredWithin[loop.clients];
    return [
      {
        what: `claim, ${at}`,
        raw: pair(loop.claim, loop.sqlClaim),
        value: loop.claim.p50 / loop.sqlClaim.p50,
        unit: '× its SQL',
        aim: { most: 8 },
      },
      {
        what: `complete, ${at}`,
        raw: pair(loop.complete, loop.sqlComplete),
        value: loop.complete.p50 / loop.sqlComplete.p50,
        unit: '× its SQL',
        aim: { most: 8 },
      },
      {
        what: `decision over HTTP, ${at}`,
        raw: `p50 ${ms(loop.complete.p50)}, p99 ${ms(loop.complete.p99)} ms`,
        value: loop.complete.p50,
        unit: ' ms',
        ...(most !== undefined && { aim: { most } }),
      },
      {
        what: `decision → next task, ${at}`,
        raw: pair(loop.nextTask, loop.bareUpdate),
        value: loop.nextTask.p50 / loop.bareUpdate.p50,
        unit: '× bare workflow',
        aim: { most: 1.6 },
      },
      {
        what: `smallest whole cases, ${at}`,
        raw: `${loop.smallCasesPerSecond.toFixed(1)} /s against ${loop.bareCasesPerSecond.toFixed(1)} /s`,
        value: loop.smallCasesPerSecond / loop.bareCasesPerSecond,
        unit: '× bare workflow',
        aim: { least: 0.75 },
      },
      {
        what: `whole cases, ${at}`,
        raw: `${loop.casesPerSecond.toFixed(1)} /s against ${loop.bareCasesPerSecond.toFixed(1)} /s`,
        value: loop.casesPerSecond / loop.bareCasesPerSecond,
        unit: '× bare workflow',
        aim: { least: 0.75 },
      },
      {
        what: `request sent → first task, ${at}`,
        raw: `p50 ${ms(loop.birth.p50)}, p99 ${ms(loop.birth.p99)} ms`,
        value: loop.birth.p50,
        unit: ' ms',
      },
      ...costLines(`smallest case, ${at}`, loop.perSmallCase, loop.perBareCase),
      ...costLines(`case, ${at}`, loop.perCase, loop.perBareCase),
    ];
  });
}

function boardLines({ boards }: Figures): Line[] {
  return boards.map(({ clients, board, sqlBoard, statements }) => ({
    what: `board, ${clients} client${clients > 1 ? 's' : ''}`,
    raw: `${pair(board, sqlBoard)}, ${statements} statements`,
    value: board.p50 / sqlBoard.p50,
    unit: '× its SQL',
    aim: { most: 2 },
  }));
}

function pageLines({ pages }: Figures): Line[] {
  const [small] = pages;
  const large = pages.at(-1);
  if (!small || !large) return [];
  return Object.entries(large.pages).flatMap(([name, spread]) => {
    const before = small.pages[name];
    const grown: Line[] =
      before && small !== large
        ? [
            {
              what: `${name}, growth`,
              raw: `p95 ${ms(before.p95)} ms at ${small.size}`,
              value: spread.p95 / before.p95,
              unit: '×',
              aim: { most: 3 },
            },
          ]
        : [];
    return [
      {
        what: `${name}, ${large.size} requests`,
        raw: `p50 ${ms(spread.p50)} ms`,
        value: spread.p95,
        unit: ' ms at p95',
        aim: { most: 150 },
      },
      ...grown,
    ];
  });
}

function growthLines({ growth }: Figures): Line[] {
  const [small] = growth;
  if (!small) return [];
  return growth.flatMap(({ size, board, queries, compressed }) => {
    const grown: Line[] =
      size === small.size
        ? []
        : [
            {
              what: `board, growth from ${small.size} to ${size}`,
              raw: `p50 ${ms(board.p50)} against ${ms(small.board.p50)} ms`,
              value: board.p50 / small.board.p50,
              unit: '×',
              aim: { most: 3 },
            },
          ];
    return [
      {
        what: `board, ${size} opportunities`,
        raw: `p50 ${ms(board.p50)} ms, ${queries} queries`,
        value: queries,
        unit: ' queries',
        aim: { most: 3 },
      },
      {
        what: `board's size, ${size} opportunities`,
        raw: 'compressed',
        value: compressed / 1000,
        unit: ' kB',
        aim: { most: 20 },
      },
      ...grown,
    ];
  });
}

export function linesOf(figures: Figures): Line[] {
  return [...loopLines(figures), ...boardLines(figures), ...pageLines(figures), ...growthLines(figures)];
}
