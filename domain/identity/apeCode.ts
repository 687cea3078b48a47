/** The nomenclature is stored with the code: on 1 January 2027 every code changes, and none survives (D3). */
export type ApeNomenclature = 'NAFRev2' | 'NAF2025';

export type ApeCode =
  | { code: string; nomenclature: ApeNomenclature }
  | { problem: 'ape_malformed' | 'ape_unknown_nomenclature' };

const APE = /^(\d{2})\.?(\d{2})([A-Z])$/;

/** Reads `47.73Z` or `4773Z`. The last letter tells the nomenclature: A to F and Z for rev. 2; G, H, J, K, L and Y for 2025. */
export function parseApeCode(text: string): ApeCode {
  const [, division, rest, letter] = APE.exec(text.replace(/\s/g, '').toUpperCase()) ?? [];
  if (division === undefined || rest === undefined || letter === undefined) return { problem: 'ape_malformed' };
  const nomenclature = nomenclatureOf(letter);
  if (nomenclature === undefined) return { problem: 'ape_unknown_nomenclature' };
  return { code: `${division}.${rest}${letter}`, nomenclature };
}

function nomenclatureOf(letter: string): ApeNomenclature | undefined {
  if ('ABCDEFZ'.includes(letter)) return 'NAFRev2';
  return 'GHJKLY'.includes(letter) ? 'NAF2025' : undefined;
}
