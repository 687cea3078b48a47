/** How long a text may be, whichever way it comes in: screen, API or file. */
export const accountTextLengths = {
  legalName: 200,
  tradeName: 200,
  addressLine: 200,
  postcode: 10,
  city: 100,
  firstName: 100,
  lastName: 100,
  source: 200,
} as const;
export const contactTextLengths = { firstName: 100, lastName: 100, title: 100, department: 100 } as const;

/** Codes and what has a form of its own: a file writes them in words, which are read before they are measured. */
export const codeLengths = {
  legalForm: 40,
  civility: 40,
  sourceType: 60,
  segment: 60,
  prioritySector: 60,
  hierarchyLevel: 60,
  phone: 30,
  email: 254,
} as const;

export const MOST_INVOICE_EMAILS = 10;

/** The first field whose text is longer than it may be, or null. */
export function tooLong(
  said: Readonly<Record<string, string | undefined>>,
  lengths: Readonly<Record<string, number>>,
): string | null {
  return Object.keys(lengths).find((field) => (said[field] ?? '').length > (lengths[field] ?? Infinity)) ?? null;
}
