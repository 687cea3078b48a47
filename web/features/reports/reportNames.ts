/** The views of "Rapports" (requirement 224), in the order of their tabs. */
export const reportNames = ['pipeline'] as const;
export type ReportName = (typeof reportNames)[number];
