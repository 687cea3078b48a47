import { whoHearsOfBankDetails } from './bankDetails';

test.each([
  ['both who are responsible', ['partner', 'manager'], 'consultant', ['partner', 'manager']],
  ['one person, once, where they are both', ['partner', 'partner'], 'consultant', ['partner']],
  ['the other one, where one of them asked', ['partner', 'manager'], 'manager', ['partner']],
  ['the heads, where the only one responsible asked', ['partner', 'partner'], 'partner', ['head']],
  ['the heads, where nobody is responsible', [], 'consultant', ['head']],
  ['nobody, where the one head asked', [], 'head', []],
])('%s', (_what, responsible, askedBy, told) => {
  expect(whoHearsOfBankDetails({ responsible, heads: ['head'] }, askedBy)).toEqual(told);
});
