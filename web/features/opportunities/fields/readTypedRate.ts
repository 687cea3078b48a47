/** What a person types ("1,0834", "0.92300") → "1.0834", as the wire has it; `null` when it is no rate. */
export function readTypedRate(typed: string): string | null {
  const bare = typed.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^(?:0|[1-9]\d{0,2})(?:\.\d{1,5})?$/.test(bare) && Number(bare) > 0 ? bare : null;
}
