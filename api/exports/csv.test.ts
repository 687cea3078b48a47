import fc from 'fast-check';
import { csvLine } from './csv';

/** The cells of one line, as a spreadsheet reads them. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let [cell, quoted] = ['', false];
  for (let at = 0; at < line.length - 2; at += 1) {
    const sign = line.charAt(at);
    if (sign === '"') {
      quoted = !quoted;
      if (quoted && line.charAt(at - 1) === '"') cell += sign;
    } else if (sign === ';' && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell];
}

test.each([
  ['=1+1', "'=1+1"],
  ['+33140000001', "'+33140000001"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['  =cmd|x', "'  =cmd|x"],
  ['\t=1', "'\t=1"],
  ['Dupont; fils', '"Dupont; fils"'],
  ['dit "le Grand"', '"dit ""le Grand"""'],
  ['\r=1', '"\'\r=1"'],
])('%j is written %j', (text, written) => {
  expect(csvLine([text])).toBe(`${written}\r\n`);
});

test('numbers stay numbers, nothing is an empty cell', () => {
  expect(csvLine([-12, null, 'a'])).toBe('-12;;a\r\n');
});

test('whatever the texts, as many cells come out as went in, and none is calculated', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ';', '"', "'", ' ', 'a', 'é') }),
        { minLength: 1, maxLength: 6 },
      ),
      (texts) => {
        const cells = cellsOf(csvLine(texts));
        expect(cells).toHaveLength(texts.length);
        cells.forEach((read, index) => expect([texts[index], `'${texts[index]}`]).toContain(read));
        expect(cells.filter((read) => /^\s*[=+\-@]/.test(read))).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});
