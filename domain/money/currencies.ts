/** Currencies in which clients are quoted, the euro first; each has hundredths. */
export const currencies = ['EUR', 'CHF', 'GBP', 'USD', 'CAD', 'AED', 'MAD', 'PLN', 'SEK', 'DKK'] as const;
export type Currency = (typeof currencies)[number];
