import { parseApeCode } from './apeCode';

test.each([
  ['47.73Z', { code: '47.73Z', nomenclature: 'NAFRev2' }],
  ['4773z', { code: '47.73Z', nomenclature: 'NAFRev2' }],
  ['01.13A', { code: '01.13A', nomenclature: 'NAFRev2' }],
  ['69.20Y', { code: '69.20Y', nomenclature: 'NAF2025' }],
  [' 69.20 Y ', { code: '69.20Y', nomenclature: 'NAF2025' }],
  ['47.73G', { code: '47.73G', nomenclature: 'NAF2025' }],
  ['47.73I', { problem: 'ape_unknown_nomenclature' }],
  ['47.73', { problem: 'ape_malformed' }],
  ['4.773Z', { problem: 'ape_malformed' }],
  ['5710', { problem: 'ape_malformed' }],
  ['', { problem: 'ape_malformed' }],
])('%j is read as %j', (text, parsed) => {
  expect(parseApeCode(text)).toEqual(parsed);
});
