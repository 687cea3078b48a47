/** A VAT number computed from a SIREN. It stays `to_confirm` until the register or VIES lists it: not every company has one. */
export interface ProposedVatNumber {
  number: string;
  status: 'to_confirm';
}

/** The two-digit key of a French VAT number: (12 + 3 × (SIREN mod 97)) mod 97. Expects nine digits. */
export function vatKey(siren: string): string {
  return ((12 + 3 * (Number(siren) % 97)) % 97).toString().padStart(2, '0');
}

export function proposeVatNumber(siren: string): ProposedVatNumber {
  return { number: `FR${vatKey(siren)}${siren}`, status: 'to_confirm' };
}
