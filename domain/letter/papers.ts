/** The papers of a proposal: the offer that the client compares, and the letter of engagement that both sign (D13). */
export const paperKinds = ['proposal', 'letter'] as const;
export type PaperKind = (typeof paperKinds)[number];
