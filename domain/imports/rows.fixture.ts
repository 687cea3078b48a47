/** A company as a row or an account names it. */
export const company = (siren: string | null, name: string, sameDomain = false) => ({
  siren,
  names: [name],
  sameDomain,
});
