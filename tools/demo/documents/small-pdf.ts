/** A one-page PDF of a few lines, small enough to be written by hand: the demo needs something that opens, not a layout. */

const TITLE_SIZE = 16;
const TEXT_SIZE = 11;
const LEADING = 20;

/** @param lines first is the title; characters outside Latin-1 are replaced, since the standard fonts have no others */
export function smallPdf(lines: readonly string[]): Buffer {
  const text = lines
    .map((line, index) => `/F1 ${index === 0 ? TITLE_SIZE : TEXT_SIZE} Tf (${escaped(line)}) Tj 0 -${LEADING} Td`)
    .join('\n');
  const content = `BT 72 770 Td\n${text}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (fr-FR) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${latin1(content).length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  return latin1(assemble(objects));
}

function assemble(objects: readonly string[]): string {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${offset.toString().padStart(10, '0')} 00000 n \n`).join('');
  return `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
}

function escaped(line: string): string {
  return line
    .replace(/’/g, "'")
    .replace(/€/g, 'EUR')
    .replace(/[^\u0020-\u00ff]/g, '?')
    .replace(/[\\()]/g, (character) => `\\${character}`);
}

function latin1(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
