import { readNews } from './news';
import type { NewsItem } from './news';

export type ConnectionState = 'connecting' | 'live' | 'lost';

interface Listeners {
  onNews: (item: NewsItem) => void;
  /** The stream came back: what was published meanwhile is unknown, so everything on screen is fetched again. */
  onReconnect: () => void;
  onState: (state: ConnectionState) => void;
}

const firstWait = 1_000;
const longestWait = 30_000;

/** Wait before attempt `n` (from 0): doubles up to 30 s, spread by ±20 % so that a restart does not bring everybody back at once. */
export function backOff(attempt: number, chance: number): number {
  return Math.round(Math.min(firstWait * 2 ** attempt, longestWait) * (0.8 + 0.4 * chance));
}

/** Keeps a stream of server-sent events open until the returned function is called. */
export function connectEvents(
  url: string,
  listeners: Listeners,
  open = (at: string) => new EventSource(at),
): () => void {
  let attempt = 0;
  let wasLost = false;
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function connect(): void {
    source = open(url);
    source.onopen = () => {
      attempt = 0;
      listeners.onState('live');
      if (wasLost) listeners.onReconnect();
      wasLost = false;
    };
    source.onmessage = (message: MessageEvent<string>) => {
      const item = readNews(message.data);
      if (item) listeners.onNews(item);
    };
    // EventSource retries dropped streams by itself but gives up on an HTTP error: one rule for both is ours.
    source.onerror = () => {
      source?.close();
      wasLost = true;
      listeners.onState('lost');
      timer = setTimeout(connect, backOff(attempt, Math.random()));
      attempt += 1;
    };
  }

  listeners.onState('connecting');
  connect();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
