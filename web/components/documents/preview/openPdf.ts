import { heard } from '../../../preview/protocol';
import type { DrawPage, FromSandbox } from '../../../preview/protocol';

export interface DrawnPage {
  bitmap: ImageBitmap;
  text: string;
}

export interface OpenPdf {
  pages: number;
  draw: (page: number, width: number) => Promise<DrawnPage>;
  close: () => void;
}

/** A file that keeps the reader busy for longer is not shown. */
const PATIENCE_MS = 30_000;

/** Gives the bytes to the frame that reads PDFs, and asks it for pages. Rejects when the file cannot be read in time. */
export async function openPdf(frame: Window, bytes: ArrayBuffer): Promise<OpenPdf> {
  const { port1: port, port2 } = new MessageChannel();
  const waiting = new Map<string, { resolve: (said: FromSandbox) => void; reject: (why: Error) => void }>();
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const said = heard(data);
    if (said?.type === 'failed') for (const one of waiting.values()) one.reject(new Error(said.why));
    else if (said) waiting.get(keyOf(said))?.resolve(said);
  };
  const answer = (key: string, ask: () => void) =>
    new Promise<FromSandbox>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('the reader does not answer')), PATIENCE_MS);
      const settled =
        <T>(then: (value: T) => void) =>
        (value: T) => {
          clearTimeout(late);
          waiting.delete(key);
          then(value);
        };
      waiting.set(key, { resolve: settled(resolve), reject: settled(reject) });
      ask();
    });
  // Its origin is opaque: no name would fit it, and the frame is ours.
  const opened = await answer('opened', () => frame.postMessage(bytes, '*', [port2, bytes]));
  if (opened.type !== 'opened') throw new Error('not an answer to opening');
  return {
    pages: opened.pages,
    draw: async (page, width) => {
      const drawn = await answer(`drawn ${page}`, () => port.postMessage({ page, width } satisfies DrawPage));
      if (drawn.type !== 'drawn') throw new Error('not an answer to drawing');
      return drawn;
    },
    close: () => port.close(),
  };
}

const keyOf = (said: FromSandbox): string => (said.type === 'drawn' ? `drawn ${said.page}` : said.type);
