import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { normalisePhone, showPhone } from './phone';

describe('a telephone number', () => {
  test.each([
    ['0687654321', '+33687654321'],
    ['06 87 65 43 21', '+33687654321'],
    ['06.87.65.43.21', '+33687654321'],
    ['06-87-65-43-21', '+33687654321'],
    ['06/87/65/43/21', '+33687654321'],
    ['+33687654321', '+33687654321'],
    ['+33 6 87 65 43 21', '+33687654321'],
    ['+33 (0)6 87 65 43 21', '+33687654321'],
    ['+330687654321', '+33687654321'],
    ['0033687654321', '+33687654321'],
    ['01 23 45 67 89', '+33123456789'],
    ['0800 123 456', '+33800123456'],
    ['+262 692 12 34 56', '+262692123456'],
    ['+41 22 345 67 89', '+41223456789'],
    ['+1 212 555 0123', '+12125550123'],
  ])('%j is stored as %s', (text, e164) => {
    expect(normalisePhone(text)).toEqual({ e164 });
  });

  test.each([
    ['', 'phone_empty'],
    ['06 87 65 43 2', 'phone_length'],
    ['06 87 65 43 210', 'phone_length'],
    ['687654321', 'phone_length'],
    ['1687654321', 'phone_prefix'],
    ['+33 0 0687654321', 'phone_length'],
    ['+33 006876543', 'phone_length'],
    ['0087654321', 'phone_length'],
    ['06 87 65 43 2O', 'phone_characters'],
    ['tél. 0687654321', 'phone_characters'],
    ['06+87654321', 'phone_characters'],
    ['+', 'phone_characters'],
    ['+41', 'phone_length'],
    ['+0612345678', 'phone_length'],
  ])('%j is refused: %s', (text, problem) => {
    expect(normalisePhone(text)).toEqual({ problem });
  });

  test.each([
    ['0692 12 34 56', '+262'],
    ['0639 01 23 45', '+262'],
    ['0590 12 34 56', '+590'],
    ['0694 12 34 56', '+594'],
    ['0696 12 34 56', '+596'],
  ])('%j, from overseas, needs its country code %s', (text, suggestedCode) => {
    expect(normalisePhone(text)).toEqual({ problem: 'phone_needs_country_code', suggestedCode });
    const withCode = `${suggestedCode}${text.replaceAll(' ', '').slice(1)}`;
    expect(parsePhoneNumberFromString(withCode)?.isValid()).toBe(true);
    // Behind +33 too: shown without it, it could not be saved again.
    expect(normalisePhone(`+33${text.replaceAll(' ', '').slice(1)}`)).toEqual({
      problem: 'phone_needs_country_code',
      suggestedCode,
    });
  });

  test.each(['0687654321', '0123456789', '0756123456', '0912345678', '0412345678'])(
    '%s is read like an independent parser',
    (text) => {
      expect(normalisePhone(text)).toEqual({ e164: parsePhoneNumberFromString(text, 'FR')?.number });
    },
  );

  test.each([
    ['+33687654321', '0687654321'],
    ['+262692123456', '+262692123456'],
    ['+41223456789', '+41223456789'],
  ])('%s is shown as %s', (e164, shown) => {
    expect(showPhone(e164)).toBe(shown);
  });
});
