import { accountTextLengths, contactTextLengths, tooLong } from './lengths';

test.each([
  [{ legalName: 'a'.repeat(200), postcode: '75009' }, accountTextLengths, null],
  [{ legalName: 'a'.repeat(201) }, accountTextLengths, 'legalName'],
  [{ city: 'Brest', postcode: '12345678901' }, accountTextLengths, 'postcode'],
  [{ title: 'a'.repeat(101), unknown: 'a'.repeat(900) }, contactTextLengths, 'title'],
])('%j: %s', (said, lengths, field) => {
  expect(tooLong(said, lengths)).toBe(field);
});
