/** "12400.50" → "12 400,50", "1234.00" → "1 234": as a person would type it. */
export function writeAmount(amount: string): string {
  const [units = '', decimals = ''] = amount.split('.');
  const grouped = units.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return decimals === '' || decimals === '00' ? grouped : `${grouped},${decimals}`;
}
