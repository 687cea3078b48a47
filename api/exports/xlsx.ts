/** A workbook of one sheet, written while its rows come: a list of any length takes the memory of one page. */
import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { plain, type Cell } from './cell';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Places in `cellXfs` below. */
const STYLE = { amount: 1, day: 2, head: 3 } as const;
/** Days of a spreadsheet are counted from here. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** XML has no way to write these. */
const UNWRITABLE = new RegExp('[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]', 'g');
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @param rows heading first, in pages */
export function workbookOf(title: string, rows: AsyncIterable<readonly (readonly Cell[])[]>): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  const sheet = Readable.from(sheetOf(rows));
  for (const [path, content] of Object.entries(partsOf(title))) zip.addBuffer(Buffer.from(DECLARATION + content), path);
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml');
  zip.end();
  // A page that cannot be read breaks the file off: half a list never looks like a whole one.
  sheet.on('error', (error) => out.destroy(error));
  out.on('close', () => sheet.destroy());
  zip.outputStream.pipe(out);
  return out;
}

async function* sheetOf(pages: AsyncIterable<readonly (readonly Cell[])[]>): AsyncGenerator<string> {
  yield `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="18" defaultRowHeight="15"/><sheetData>`;
  let line = 0;
  for await (const rows of pages) {
    let text = '';
    for (const cells of rows) {
      line += 1;
      text += rowXml(cells, line);
    }
    yield text;
  }
  yield '</sheetData></worksheet>';
}

function rowXml(cells: readonly Cell[], line: number): string {
  return `<row r="${line}">${cells.map((cell, column) => cellXml(cell, `r="${letterOf(column)}${line}"`, line === 1)).join('')}</row>`;
}

/** A list has fewer columns than the alphabet has letters. */
const letterOf = (column: number) => String.fromCharCode('A'.charCodeAt(0) + column);

function cellXml(cell: Cell, place: string, head: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'number')
    return Number.isInteger(cell)
      ? `<c ${place}><v>${cell}</v></c>`
      : `<c ${place} s="${STYLE.amount}"><v>${cell}</v></c>`;
  if (typeof cell === 'object')
    return `<c ${place} s="${STYLE.day}"><v>${(Date.parse(cell.day) - DAY_ZERO) / DAY_MS}</v></c>`;
  return `<c ${place} t="inlineStr"${head ? ` s="${STYLE.head}"` : ''}><is><t xml:space="preserve">${escaped(plain(cell))}</t></is></c>`;
}

const escaped = (text: string): string =>
  text.replaceAll(UNWRITABLE, '').replaceAll(/[&<>"]/g, (character) => entities[character] ?? '');

function partsOf(title: string): Record<string, string> {
  const xf = (more: string) => `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" ${more}/>`;
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${DOCUMENT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${DOCUMENT}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${DOCUMENT}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(title)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">${xf('')}${xf('applyNumberFormat="1"').replace('numFmtId="0"', 'numFmtId="4"')}${xf('applyNumberFormat="1"').replace('numFmtId="0"', 'numFmtId="14"')}${xf('applyFont="1"').replace('fontId="0"', 'fontId="1"')}</cellXfs></styleSheet>`,
  };
}
