import { historyFiles } from './histories';
import { digestOf, recorded, tampered } from './manifest';

test('every history is as it was recorded: none written over, none gone, none unlisted', () => {
  expect(tampered(historyFiles(), recorded(), digestOf)).toEqual([]);
  expect(recorded().length).toBeGreaterThan(8);
});

const lines = [{ file: 'opportunity/1/won.json', sha256: 'a' }];
test.each([
  ['written over', ['opportunity/1/won.json'], lines, 'b', 'was written over'],
  ['gone', [], lines, 'a', 'is gone'],
  ['unlisted', ['opportunity/1/won.json', 'opportunity/2/won.json'], lines, 'a', 'has no line'],
  ['listed twice', ['opportunity/1/won.json'], [...lines, ...lines], 'a', 'two lines'],
])('one that is %s is seen', (_how, files, known, digest, said) => {
  expect(tampered(files, known, () => digest)).toEqual([expect.stringContaining(said)]);
});
