/** What the application and the frame that reads PDFs say to each other. */

export interface DrawPage {
  /** From 1. */
  page: number;
  /** In device pixels. */
  width: number;
}

export type FromSandbox =
  | { type: 'opened'; pages: number }
  | { type: 'drawn'; page: number; bitmap: ImageBitmap; text: string }
  | { type: 'failed'; why: string };

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0;

/** The frame holds a stranger's file: of what it says, only these shapes are heard. */
export function heard(data: unknown): FromSandbox | null {
  if (data === null || typeof data !== 'object' || !('type' in data)) return null;
  const { type, pages, page, bitmap, text, why } = data as Record<string, unknown>;
  if (type === 'opened' && isCount(pages)) return { type, pages };
  if (type === 'drawn' && isCount(page) && bitmap instanceof ImageBitmap && typeof text === 'string')
    return { type, page, bitmap, text };
  return type === 'failed' ? { type, why: typeof why === 'string' ? why : '' } : null;
}
