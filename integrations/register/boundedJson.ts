/** Thrown when an answer is not the JSON it should be: cut short, too long, or something else altogether. */
export class BadAnswer extends Error {
  readonly code = 'bad_answer';
}

export function isBadAnswer(error: unknown): error is BadAnswer {
  return error instanceof Error && 'code' in error && error.code === 'bad_answer';
}

/**
 * Reads a JSON body without trusting its length: a proxy's error page or a runaway answer must not fill the memory.
 * @throws BadAnswer over `maxBytes` or when it is not JSON; whatever the network throws otherwise.
 */
export async function readBoundedJson(response: Response, maxBytes: number): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    // Leaving the loop cancels the stream, and with it the rest of the download.
    if (size > maxBytes) throw new BadAnswer(`more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (cause) {
    throw new BadAnswer('not JSON', { cause });
  }
}
