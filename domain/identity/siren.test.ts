import fc from 'fast-check';
import { stdnum } from 'stdnum';
import { formatSiren, formatSiret, isIdentifierProblem, isSirenValid, isSiretValid, parseIdentifier } from './siren';

describe('what a person types or pastes', () => {
  test.each([
    ['732829320', { siren: '732829320' }],
    [' 732 829 320 ', { siren: '732829320' }],
    ['732\u00a0829\u202f320', { siren: '732829320' }],
    ['732.829.320', { siren: '732829320' }],
    ['73282932000074', { siren: '732829320', siret: '73282932000074' }],
    ['732 829 320 00074', { siren: '732829320', siret: '73282932000074' }],
    ['FR44732829320', { siren: '732829320' }],
    ['fr 44 732 829 320', { siren: '732829320' }],
    ['FRA1732829320', { siren: '732829320' }],
    ['356000000', { siren: '356000000' }],
    ['35600000000048', { siren: '356000000', siret: '35600000000048' }],
    ['35600000049837', { siren: '356000000', siret: '35600000049837' }],
  ])('%j is read', (text, parsed) => {
    expect(parseIdentifier(text)).toEqual(parsed);
  });

  test.each([
    ['', { problem: 'identifier_empty' }],
    [' . ', { problem: 'identifier_empty' }],
    ['73282932', { problem: 'identifier_length' }],
    ['7328293200', { problem: 'identifier_length' }],
    ['7328293200007', { problem: 'identifier_length' }],
    ['73282932O', { problem: 'identifier_characters' }],
    ['DE123456789', { problem: 'identifier_characters' }],
    ['732829321', { problem: 'siren_checksum', siren: '732829321' }],
    ['73282932000079', { problem: 'siret_checksum', siren: '732829320', siret: '73282932000079' }],
    ['73282932100074', { problem: 'siren_checksum', siren: '732829321', siret: '73282932100074' }],
    ['35600000049838', { problem: 'siret_checksum', siren: '356000000', siret: '35600000049838' }],
    ['FR45732829320', { problem: 'vat_key', siren: '732829320' }],
    ['FR44732829321', { problem: 'siren_checksum', siren: '732829321' }],
    ['FRO1732829320', { problem: 'identifier_characters' }],
    ['FR4473282932', { problem: 'identifier_length' }],
    ['FR83000012345', { problem: 'vat_not_a_siren' }],
  ])('%j is refused', (text, parsed) => {
    const answer = parseIdentifier(text);
    expect(answer).toEqual(parsed);
    expect(isIdentifierProblem(answer)).toBe(true);
  });
});

test('SIREN and SIRET are shown in groups', () => {
  expect(formatSiren('732829320')).toBe('732 829 320');
  expect(formatSiret('73282932000074')).toBe('732 829 320 00074');
});

test('the keys agree with an independent implementation', () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
  fc.assert(
    fc.property(digits(9), (text) => isSirenValid(text) === stdnum.FR!.siren!.validate(text).isValid),
    { numRuns: 2000 },
  );
  const siretOfAKnownSiren = digits(5).map((nic) => `732829320${nic}`);
  fc.assert(
    fc.property(siretOfAKnownSiren, (text) => isSiretValid(text) === stdnum.FR!.siret!.validate(text).isValid),
    { numRuns: 2000 },
  );
});
