/** From blocks to what the PDF library draws: A4, one accent, figures aligned right. */
import type { Content, ContentTable, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Block, Printed } from '../../domain/letter/printed';

const ink = '#1f2328';
const soft = '#5b6168';
const accent = '#0f5c63';
const line = '#d5d8db';

/** A table that a page can hold stays in one piece, with its totals. */
const ROWS_OF_A_PAGE = 20;

type Table = Extract<Block, { kind: 'table' }>;

const cell = (text: string, figure: boolean | undefined, more: object = {}): TableCell => ({
  text,
  ...(figure && { alignment: 'right', noWrap: true }),
  ...more,
});

/** What a page leaves between its margins, in points. */
const PAGE_WIDTH = 483;
const BETWEEN_COLUMNS = 10;

function widthsOf(columns: Table['columns']): (number | 'auto' | '*')[] {
  const shares = columns.map(({ share = 0 }) => share);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  if (shares.includes(0)) return columns.map(({ figure }) => (figure ? 'auto' : '*'));
  return shares.map((share) => ((PAGE_WIDTH - BETWEEN_COLUMNS * (columns.length - 1)) * share) / whole);
}

/** A heading that goes with a table over pages is a row of its headers: each page says what it goes on with. */
const headingRow = (heading: string, { columns }: Table): TableCell[] => [
  { text: heading, style: 'heading', colSpan: columns.length, border: [false, false, false, true] },
  ...columns.slice(1).map(() => ''),
];

function tableOf(table: Table, heading?: string): ContentTable {
  const { columns, rows, totals = [], long } = table;
  const label = Math.max(1, columns.length - 1);
  const named = columns.some(({ title }) => title !== '');
  return {
    margin: [0, 4, 0, 10],
    ...(long && { fontSize: 8 }),
    table: {
      headerRows: (named ? 1 : 0) + (heading === undefined ? 0 : 1),
      ...(long && { keepWithHeaderRows: 1 }),
      dontBreakRows: true,
      widths: widthsOf(columns),
      body: [
        ...(heading === undefined ? [] : [headingRow(heading, table)]),
        ...(named
          ? [columns.map(({ title, figure }) => cell(title, figure, { color: soft, fontSize: long ? 7.5 : 8.5 }))]
          : []),
        ...rows.map((row) => row.map((text, at) => cell(text, columns[at]?.figure))),
        ...totals.map(({ label: text, value, main }) => [
          cell(text, true, { colSpan: label, bold: main }),
          ...Array.from({ length: label - 1 }, () => ''),
          cell(value, true, { bold: main }),
        ]),
      ],
    },
    layout: {
      hLineWidth: (at) => (heading !== undefined && at === 0 ? 0 : 0.5),
      vLineWidth: () => 0,
      hLineColor: () => line,
      paddingLeft: (at) => (at === 0 ? 0 : BETWEEN_COLUMNS),
      paddingRight: () => 0,
      paddingTop: () => 4,
      paddingBottom: () => 4,
    },
  };
}

function contentOf(block: Block): Content {
  switch (block.kind) {
    case 'heading':
      return { text: block.text, style: 'heading' };
    case 'paragraph':
      return { text: block.text, style: 'paragraph' };
    case 'table':
      return block.long
        ? tableOf(block)
        : { stack: [tableOf(block)], unbreakable: block.rows.length <= ROWS_OF_A_PAGE };
    case 'code':
      return { text: block.text, fontSize: 7.5, margin: [0, 2, 0, 8], background: '#f1f2f3' };
    case 'signatures':
      return {
        unbreakable: true,
        margin: [0, 24, 0, 0],
        columnGap: 24,
        columns: block.parties.map(({ title, lines }) => ({
          stack: [{ text: title, bold: true }, ...lines.map((text) => ({ text, color: soft }))],
          margin: [0, 0, 0, 72],
        })),
      };
  }
}

/** A heading stays with what it announces, on one page. */
function keepTogether(blocks: readonly Block[]): Content[] {
  return blocks.flatMap((block, at) => {
    if (blocks[at - 1]?.kind === 'heading') return [];
    const next = blocks[at + 1];
    if (block.kind === 'heading' && next?.kind === 'table' && next.long) return [tableOf(next, block.text)];
    return block.kind === 'heading' && next
      ? [{ stack: [contentOf(block), contentOf(next)], unbreakable: true }]
      : [contentOf(block)];
  });
}

const lines = (texts: readonly string[], style: object = {}): Content => ({
  stack: texts.map((text, at) => ({ text, ...(at === 0 && { bold: true }) })),
  ...style,
});

/** Above the firm's name, as large as its place allows. */
const senderOf = ({ logo, sender }: Printed): Content => ({
  stack: [
    ...(logo
      ? [{ image: logo, fit: [160, 60] as [number, number], margin: [0, 0, 0, 8] as [number, number, number, number] }]
      : []),
    lines(sender, { color: soft }),
  ],
});

export function definitionOf(paper: Printed, madeOn: Date): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: [56, 56, 56, 84],
    language: 'fr',
    info: { title: paper.title, author: paper.sender[0] ?? '', creationDate: madeOn, modDate: madeOn },
    ...(paper.watermark !== null && { watermark: { text: paper.watermark, color: soft, opacity: 0.12, bold: true } }),
    defaultStyle: { font: 'Roboto', fontSize: 9.5, lineHeight: 1.25, color: ink },
    styles: {
      heading: { fontSize: 11, bold: true, color: accent, margin: [0, 10, 0, 4] },
      paragraph: { margin: [0, 0, 0, 6], alignment: 'justify' },
    },
    footer: (page, pages) => ({
      margin: [56, 12, 56, 0],
      fontSize: 7,
      color: soft,
      lineHeight: 1.15,
      stack: [
        ...paper.footer.map((text) => ({ text, alignment: 'center' as const })),
        {
          text: `Page ${page} sur ${pages}`,
          alignment: 'center' as const,
          margin: [0, 3, 0, 0] as [number, number, number, number],
        },
      ],
    }),
    content: [
      { columns: [senderOf(paper), lines(paper.addressee, { margin: [40, 36, 0, 0] })], margin: [0, 0, 0, 20] },
      lines(paper.dated, { margin: [0, 0, 0, 14] }),
      { text: paper.title, fontSize: 15, bold: true, color: accent, margin: [0, 0, 0, 10] },
      ...keepTogether(paper.blocks),
    ],
  };
}
