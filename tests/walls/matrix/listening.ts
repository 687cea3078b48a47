/** An open screen: what its event stream said so far. */
import type { ApiClient } from '../../support/apiClient';

export interface Listening {
  /** Every `data:` line so far. */
  heard: () => string[];
  /** Settles when the server ended the stream. */
  ended: Promise<void>;
  leave: () => Promise<void>;
}

/** Settles once the stream is open. */
export async function listen(client: ApiClient): Promise<Listening> {
  const response = await client.fetch('GET', '/events');
  if (response.status !== 200 || !response.body) throw new Error(`the stream answered ${response.status}`);
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = decoder.decode((await reader.read()).value, { stream: true });
  const read = async (): Promise<void> => {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read())
      text += decoder.decode(chunk.value, { stream: true });
  };
  const ended = read();
  return {
    heard: () => text.split('\n').filter((line) => line.startsWith('data:')),
    ended,
    leave: () => reader.cancel(),
  };
}
