import { canonicalContent } from './contentHash';

const line = {
  productId: 'p1',
  label: 'Tenue',
  quantityHundredths: 2400,
  unitPriceCents: 8000,
  discountBasisPoints: 0,
  vatBasisPoints: 2000,
};
const second = { ...line, productId: 'p2', label: 'Révision' };

describe('the content that an approval is bound to (D12)', () => {
  test('reads the same however the line was put together', () => {
    const { label, ...rest } = line;
    expect(canonicalContent([{ label, ...rest }])).toBe(canonicalContent([line]));
  });

  test('leaves out what is not content', () => {
    expect(canonicalContent([{ ...line, resource: 'G_SCA2' } as typeof line])).toBe(canonicalContent([line]));
  });

  test.each([
    ['another product', [{ ...line, productId: 'p3' }, second]],
    ['another label', [{ ...line, label: 'Tenue ' }, second]],
    ['another quantity', [{ ...line, quantityHundredths: 2401 }, second]],
    ['another price', [{ ...line, unitPriceCents: 8001 }, second]],
    ['a discount', [{ ...line, discountBasisPoints: 1 }, second]],
    ['another VAT rate', [{ ...line, vatBasisPoints: 1000 }, second]],
    ['a line less', [line]],
    ['a line twice', [line, second, second]],
    ['another order', [second, line]],
    ['a label that imitates the separator', [{ ...line, label: 'Tenue",2400' }, second]],
  ])('changes with %s', (_name, lines) => {
    expect(canonicalContent(lines)).not.toBe(canonicalContent([line, second]));
  });
});
