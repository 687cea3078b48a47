import { buffer } from 'node:stream/consumers';
import type { Cell } from '../exports/cell';
import { workbookOf } from '../exports/xlsx';
import { readTable } from './readTable';

async function* once(rows: readonly (readonly Cell[])[]) {
  yield Promise.resolve(rows);
}

test('a cell of a workbook says what the spreadsheet shows', async () => {
  const cells: Cell[] = [' Garage ', 0.1 + 0.2, 12_345.67, 73_282_932_000_074, { day: '2026-12-31' }, null];
  const content = await buffer(workbookOf('Liste', once([['Nom', 'a', 'b', 'c', 'd', 'e'], cells])));
  expect((await readTable(content)).rows).toEqual([['Garage', '0,3', '12345,67', '73282932000074', '31/12/2026', '']]);
});

test.each([
  ['a semicolon', 'Nom;"Montant, HT";Ville\nGarage;12 345,67;"Brest; port"\n'],
  ['a tab', 'Nom\t"Montant, HT"\tVille\nGarage\t12 345,67\tBrest; port\n'],
  ['a comma', 'Nom,"Montant, HT",Ville\r\nGarage,"12 345,67",Brest; port\r\n'],
])('a CSV parted by %s is parted by nothing else', async (_what, text) => {
  expect(await readTable(Buffer.from(text))).toEqual({
    headings: ['Nom', 'Montant, HT', 'Ville'],
    rows: [['Garage', '12 345,67', 'Brest; port']],
  });
});
