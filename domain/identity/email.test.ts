import { emailKey, normaliseEmail, tellingDomain } from './email';

describe('an address', () => {
  test.each([
    [' Anne.Morel@Atelier-Morel.FR ', 'anne.morel@atelier-morel.fr'],
    ['anne.morel@ atelier-morel.fr', 'anne.morel@atelier-morel.fr'],
    ["o'neil+devis@cote-sud.example.fr", "o'neil+devis@cote-sud.example.fr"],
    ['rene\u0301e@maison.fr', 'ren\u00e9e@maison.fr'],
  ])('%j is kept as %s', (text, email) => {
    expect(normaliseEmail(text)).toEqual({ email });
  });

  test.each([
    'anne',
    'anne@',
    '@maison.fr',
    'anne@maison',
    'a@b@maison.fr',
    'anne@maison..fr',
    'anne,luc@maison.fr',
    '<anne@maison.fr>',
    `${'a'.repeat(65)}@maison.fr`,
  ])('%j is refused', (text) => {
    expect(normaliseEmail(text)).toEqual({ problem: 'email_malformed' });
  });

  test('an empty one says so', () => {
    expect(normaliseEmail('  ')).toEqual({ problem: 'email_empty' });
  });

  test('case and spaces do not make another address', () => {
    expect(emailKey(' CONTACT@Maison.fr')).toBe(emailKey('contact @maison.fr'));
  });
});

test.each([
  ['anne@atelier-morel.fr', 'atelier-morel.fr'],
  ['ANNE@Gmail.com', undefined],
  ['anne@orange.fr', undefined],
  ['anne', undefined],
  ['anne@', undefined],
])('the domain of %j that tells a company is %s', (text, domain) => {
  expect(tellingDomain(text)).toBe(domain);
});
