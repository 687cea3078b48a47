import type { QueryClient } from '@tanstack/react-query';
import type { Resource } from './keys';

/** What the server publishes: that something changed, never what. The screen fetches again under its own rights. */
export interface NewsItem {
  topic: string;
  id: string;
  version: number;
}

// A case is an opportunity, a request or an approval; its tasks and counters move with it.
const caseResources: Resource[] = ['case', 'opportunity', 'request', 'proposal', 'mission', 'task'];

/** The resources that news of a topic may have changed. A topic is a resource, or `case`. */
function resourcesOf(topic: string): string[] {
  return topic === 'case' ? caseResources : [topic];
}

export function readNews(data: string): NewsItem | null {
  const value = JSON.parse(data) as Partial<NewsItem> | null;
  if (typeof value?.topic !== 'string' || typeof value.id !== 'string') return null;
  return { topic: value.topic, id: value.id, version: typeof value.version === 'number' ? value.version : 0 };
}

const isUuid = (part: unknown): boolean => typeof part === 'string' && /^[0-9a-f-]{36}$/i.test(part);

/**
 * True when a cached query may show what the news is about: the record itself with its parts, and any list,
 * board or counter of its resource. Other records of that resource are left alone, except for a case: its proposal,
 * its tasks and the opportunity that it belongs to move with it and have ids of their own.
 */
export function concerns(queryKey: readonly unknown[], news: readonly NewsItem[]): boolean {
  const [resource, second] = queryKey;
  return news.some(
    ({ topic, id }) =>
      resourcesOf(topic).includes(String(resource)) && (topic === 'case' || second === id || !isUuid(second)),
  );
}

/** Refetches what is on screen and marks the rest stale. A burst is gathered so that a bulk operation costs one refetch. */
export function createNewsDesk(queryClient: QueryClient, gatherMs = 150) {
  let pending: NewsItem[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    const news = pending;
    pending = [];
    timer = undefined;
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => concerns(queryKey, news) });
  }

  return {
    receive(item: NewsItem): void {
      pending.push(item);
      timer ??= setTimeout(flush, gatherMs);
    },
    stop(): void {
      clearTimeout(timer);
    },
  };
}
