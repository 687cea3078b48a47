import { smallPdf } from './small-pdf';

describe('a small PDF', () => {
  const pdf = smallPdf(['Extrait KBIS', 'Ateliers Brumeval (Lyon) – 1 200 €']).toString('latin1');

  test('has its cross-reference table where it says', () => {
    const start = Number(/startxref\n(\d+)/.exec(pdf)?.[1]);
    expect(pdf.slice(start, start + 4)).toBe('xref');
  });

  test('finds each object at its offset', () => {
    const offsets = [...pdf.matchAll(/^(\d{10}) 00000 n $/gm)].map((match) => Number(match[1]));
    expect(offsets.map((offset, index) => pdf.slice(offset, offset + 7) === `${index + 1} 0 obj`)).toEqual(
      Array(5).fill(true),
    );
  });

  test('escapes what would end a string and replaces what its font lacks', () => {
    expect(pdf).toContain('(Ateliers Brumeval \\(Lyon\\) ? 1 200 EUR)');
  });
});
