/** How long a text of an opportunity may be, whichever way it comes in: screen, API or file. */
export const opportunityTextLengths = { name: 120, source: 200 } as const;
