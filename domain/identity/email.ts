export type Email = { email: string } | { problem: 'email_empty' | 'email_malformed' };

/** Deliberately loose: one @, a domain with a dot, no space. Whether an address exists only a mail tells. */
const SHAPE = /^[^\s@,;<>"]{1,64}@[^\s@,;<>"]+\.[^\s@,;<>".]{2,}$/;
const LONGEST = 254;

/** Mail domains that anybody may use: sharing one says nothing about two companies. */
const PUBLIC_DOMAINS = new Set([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'outlook.fr',
  'hotmail.com',
  'hotmail.fr',
  'live.fr',
  'live.com',
  'msn.com',
  'yahoo.com',
  'yahoo.fr',
  'icloud.com',
  'me.com',
  'orange.fr',
  'wanadoo.fr',
  'free.fr',
  'sfr.fr',
  'neuf.fr',
  'laposte.net',
  'bbox.fr',
  'protonmail.com',
  'proton.me',
  'gmx.fr',
  'aol.com',
  'numericable.fr',
]);

/** What makes two addresses the same among the contacts of an account: case and spaces do not count (D4, requirement 68). */
export function emailKey(text: string): string {
  return text.replace(/\s/g, '').normalize('NFC').toLowerCase();
}

/** Trims, lowers and checks the shape of an address. */
export function normaliseEmail(text: string): Email {
  const email = emailKey(text);
  if (email === '') return { problem: 'email_empty' };
  return email.length <= LONGEST && SHAPE.test(email) && !email.includes('..')
    ? { email }
    : { problem: 'email_malformed' };
}

/** The domain by which accounts may be recognised as duplicates (D2); nothing for a public provider. */
export function tellingDomain(text: string): string | undefined {
  const domain = emailKey(text).split('@')[1];
  return domain === undefined || domain === '' || PUBLIC_DOMAINS.has(domain) ? undefined : domain;
}
