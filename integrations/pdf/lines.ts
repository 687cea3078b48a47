/** The text of a PDF in lines, as its reader gives it: nothing of the file is run, drawn or fetched. */
import { getDocumentProxy } from 'unpdf';

/** A letter of engagement is a tenth of it; the signature stands at the end of a longer one. */
const FIRST_PAGES = 20;
const LAST_PAGES = 10;
const MOST_PAGES = 300;

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document['getPage']>>;

/** A piece of text and where its line stands, in points from the foot of the page. */
interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  ends: boolean;
}

async function piecesOf(page: Page): Promise<Piece[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) =>
    'str' in item
      ? [
          {
            text: item.str,
            x: Number(item.transform[4]),
            y: Number(item.transform[5]),
            width: item.width,
            ends: item.hasEOL,
          },
        ]
      : [],
  );
}

interface Annotation {
  fieldValue?: unknown;
  contentsObj?: { str?: unknown };
}

/** What was typed into the fields of the file, or written over it. */
async function typedOver(page: Page): Promise<string[]> {
  const annotations = (await page.getAnnotations()) as Annotation[];
  return annotations
    .flatMap(({ fieldValue, contentsObj }) => [fieldValue, contentsObj?.str])
    .filter((text): text is string => typeof text === 'string' && text.trim() !== '');
}

/** Another height is another line; what stands apart on one line is parted by a space. */
function linesOf(pieces: readonly Piece[]): string[] {
  const lines: string[] = [];
  let before: Piece | null = null;
  for (const piece of pieces) {
    const sameLine = before !== null && !before.ends && Math.abs(before.y - piece.y) < 3;
    const apart = before !== null && piece.x - (before.x + before.width) > 1;
    lines.push(sameLine ? `${lines.pop() ?? ''}${apart ? ' ' : ''}${piece.text}` : piece.text);
    before = piece;
  }
  return lines.map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line !== '');
}

/** @returns the lines of each page, empty for a page without text or in the middle of a long paper. Rejects for what is no PDF, is locked, or is a book. */
export async function linesOfPdf(content: Uint8Array): Promise<string[][]> {
  const document = await getDocumentProxy(content, { useSystemFonts: false, disableFontFace: true, verbosity: 0 });
  if (document.numPages > MOST_PAGES) throw new Error(`${document.numPages} pages`);
  const pages: string[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    if (number > FIRST_PAGES && number <= document.numPages - LAST_PAGES) {
      pages.push([]);
      continue;
    }
    const page = await document.getPage(number);
    pages.push([
      ...linesOf(await piecesOf(page)),
      ...(await typedOver(page)).flatMap((text) => text.split(/\s*[\r\n]+\s*/u)),
    ]);
    page.cleanup();
  }
  await document.destroy();
  return pages;
}
