/** "Synthèse des wins" (requirements 237-241): what was won in the period, beside the same days a year before. */
import { z } from 'zod';
import { commercialFilters, isPeriod, noPeriod, told } from './commercialReports';
import { exportFormats } from './exportFormats';
import { operation } from './operation';
import { day, money } from './values';

const compared = z.object({
  count: z.number().int(),
  amount: money,
  /** Null where nothing was won a year before: "(Vide)". */
  previous: money.nullable(),
  /** In tenths of a percent; null where there is nothing to compare with. */
  evolution: z.number().int().nullable(),
});
export type Compared = z.infer<typeof compared>;

const winRow = compared.extend({ key: z.string().nullable(), name: z.string().nullable() });
export type WinRow = z.infer<typeof winRow>;

export const winsReport = z.object({
  ...told,
  /** N-1, as far as the period has run. */
  before: z.object({ from: day, to: day }),
  total: compared,
  recurring: compared,
  oneOff: compared,
  /** Wins whose type of service says neither; the three add up to the total. */
  unsaid: compared,
  segments: z.array(winRow),
  prioritySectors: z.array(winRow),
  salesDynamics: z.array(winRow),
  practices: z.array(winRow),
  /** The largest first. */
  topAccounts: z.array(winRow),
  topOffers: z.array(winRow),
});
export type WinsReport = z.infer<typeof winsReport>;

export const winsParts = ['segments', 'prioritySectors', 'salesDynamics', 'practices', 'accounts', 'offers'] as const;
export type WinsPart = (typeof winsParts)[number];

export const winsReportOperations = {
  readWins: operation({
    id: 'readWins',
    method: 'get',
    path: '/reports/wins',
    tag: 'reports',
    summary:
      'What was won in the period and the year before, recurring or not, by segment, sector, dynamic, client and offer',
    access: 'session',
    status: 200,
    query: z.strictObject(commercialFilters).refine(isPeriod, noPeriod),
    answer: winsReport,
  }),
  exportWins: operation({
    id: 'exportWins',
    method: 'get',
    path: '/exports/wins',
    tag: 'exports',
    summary: 'One table of the wins as a file, whole',
    access: 'session',
    status: 200,
    query: z
      .strictObject({ ...commercialFilters, part: z.enum(winsParts), format: z.enum(exportFormats) })
      .refine(isPeriod, noPeriod),
    answerType: 'file',
  }),
} as const;
