/** Thrown when an answer is not the JSON it should be: cut short, too long, or something else altogether. */
export class BadAnswer extends Error {
  readonly code = 'bad_answer';
}

export function isBadAnswer(error: unknown): error is BadAnswer {
  return error instanceof Error && 'code' in error && error.code === 'bad_answer';
}

/**
 * Reads a JSON body without trusting its length or its pace: a proxy's error page or a runaway answer must not fill the
 * memory, and one that drips must not hold the caller.
 * @param signal ends the reading. The one given to `fetch` may not: its hold on the body is lost to a garbage collection
 * @throws BadAnswer over `maxBytes` or when it is not JSON; the signal's reason; whatever the network throws otherwise
 */
export async function readBoundedJson(response: Response, maxBytes: number, signal: AbortSignal): Promise<unknown> {
  const chunks = response.body === null ? [] : await chunksOf(response.body.getReader(), maxBytes, signal);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (cause) {
    throw new BadAnswer('not JSON', { cause });
  }
}

async function chunksOf(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array[]> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  const chunks: Uint8Array[] = [];
  try {
    for (let size = 0; ;) {
      signal.throwIfAborted();
      const { done, value } = await Promise.race([reader.read(), aborted]);
      if (done) return chunks;
      size += value.byteLength;
      if (size > maxBytes) throw new BadAnswer(`more than ${maxBytes} bytes`);
      chunks.push(value);
    }
  } catch (error) {
    // The rest of the download is not waited for.
    reader.cancel(error).catch(() => undefined);
    throw error;
  }
}
