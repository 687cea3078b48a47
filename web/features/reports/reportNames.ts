/** The views of "Rapports" (requirement 224), in the order of their tabs. */
export const reportNames = ['pipeline', 'activity', 'wins'] as const;
export type ReportName = (typeof reportNames)[number];
