/** What a person says on a request, reads of it, and hears. */
import type { ApiClient } from '../../support/apiClient';
import { expectStatus } from '../../support/story';

export interface Message {
  id: string;
  body: string;
  visibility: string;
  side: string;
}
export interface Page {
  items: Message[];
  nextCursor: string | null;
  onTheDesk: boolean;
  following: boolean;
  draft: { body: string; visibility: string } | null;
}
export type Comment = Message & { task: { id: string; title: string | null } | null; documents: { id: string }[] };

export const say = (client: ApiClient, requestId: string, body: object) =>
  client.post<Message & { code: string }>(`/requests/${requestId}/messages`, { body });
export const read = async (client: ApiClient, requestId: string, query = '') =>
  expectStatus(await client.get<Page>(`/requests/${requestId}/messages${query}`), 200);

/** Listens to the event stream of somebody until it is closed. */
export async function listen(url: string, client: ApiClient): Promise<{ heard: () => string; close: () => void }> {
  const abort = new AbortController();
  const response = await fetch(`${url}/api/v1/events`, {
    headers: { Cookie: client.cookie },
    signal: abort.signal,
  });
  let text = '';
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const pump = async (): Promise<void> => {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      text += value;
    }
  };
  void pump().catch(() => undefined);
  return { heard: () => text, close: () => abort.abort() };
}
