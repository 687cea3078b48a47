/** The Luhn key that closes every SIREN and SIRET. Expects digits only. */
export function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => total + weight(Number(digit), index % 2 === 1), 0);
  return sum % 10 === 0;
}

function weight(digit: number, doubled: boolean): number {
  if (!doubled) return digit;
  return digit < 5 ? digit * 2 : digit * 2 - 9;
}
