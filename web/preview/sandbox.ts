/**
 * Reads a PDF in a frame that has no origin, no cookie and no network: the application gives it the bytes and gets pixels
 * and text back (docs/decisions/0023). Nothing here may import anything of the application.
 */
import { getDocument, PDFWorker } from 'pdfjs-dist';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import PdfReader from 'pdfjs-dist/build/pdf.worker.min.mjs?worker&inline';
import type { DrawPage, FromSandbox } from './protocol';

/** What a page of absurd size is scaled down to. */
const MOST_PIXELS = 12_000_000;
const MOST_TEXT = 50_000;

function viewportOf(page: PDFPageProxy, width: number) {
  const natural = page.getViewport({ scale: 1 });
  const most = Math.sqrt(MOST_PIXELS / (natural.width * natural.height));
  return page.getViewport({ scale: Math.min(width / natural.width, most) });
}

async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items
    .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
    .join(' ')
    .slice(0, MOST_TEXT);
}

async function draw(
  pdf: PDFDocumentProxy,
  { page: number, width }: DrawPage,
): Promise<{ said: FromSandbox; moved: Transferable[] }> {
  const page = await pdf.getPage(number);
  const viewport = viewportOf(page, width);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  // As for print: a frame that is not shown gets no animation frames.
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  const bitmap = await createImageBitmap(canvas);
  return { said: { type: 'drawn', page: number, bitmap, text: await textOf(page) }, moved: [bitmap] };
}

async function serve(bytes: ArrayBuffer, port: MessagePort): Promise<void> {
  const say = (said: FromSandbox, moved: Transferable[] = []) => port.postMessage(said, moved);
  const fail = (error: unknown) => say({ type: 'failed', why: String(error) });
  const pdf = await getDocument({
    data: bytes,
    worker: PDFWorker.create({ port: new PdfReader() }),
    isEvalSupported: false,
    useWasm: false,
    enableXfa: false,
    useWorkerFetch: false,
    verbosity: 0,
  }).promise;
  port.onmessage = ({ data }: MessageEvent<DrawPage>) =>
    void draw(pdf, data).then(({ said, moved }) => say(said, moved), fail);
  say({ type: 'opened', pages: pdf.numPages });
}

window.addEventListener('message', ({ source, ports, data }: MessageEvent<unknown>) => {
  const [port] = ports;
  if (source !== window.parent || !port || !(data instanceof ArrayBuffer)) return;
  serve(data, port).catch((error: unknown) =>
    port.postMessage({ type: 'failed', why: String(error) } satisfies FromSandbox),
  );
});
