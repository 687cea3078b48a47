import { readNews } from './news';
import type { NewsItem } from './news';

/** `gaveWay`: to newer tabs of the same session; it comes back with whoever uses it. */
export type ConnectionState = 'connecting' | 'live' | 'lost' | 'gaveWay';

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

/** Calls once, the next time that somebody uses this tab. @returns stops waiting */
function whenUsed(again: () => void): () => void {
  const waiting = new AbortController();
  const use = () => {
    waiting.abort();
    again();
  };
  for (const sign of ['focus', 'pointerdown', 'keydown'])
    window.addEventListener(sign, use, { signal: waiting.signal });
  return () => waiting.abort();
}

const browser = { open: (at: string) => new EventSource(at), whenUsed };

/** Keeps a stream of server-sent events open until the returned function is called. */
export function connectEvents(url: string, listeners: Listeners, around = browser): () => void {
  let attempt = 0;
  let wasLost = false;
  let source: EventSource | undefined;
  let stopWaiting: (() => void) | undefined;

  function lose(state: 'lost' | 'gaveWay'): void {
    source?.close();
    wasLost = true;
    listeners.onState(state);
  }

  function connect(): void {
    source = around.open(url);
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
    // Not by itself: another tab would give way to this one, and come back in its turn.
    source.addEventListener('gaveWay', () => {
      lose('gaveWay');
      stopWaiting = around.whenUsed(connect);
    });
    // EventSource retries dropped streams by itself but gives up on an HTTP error: one rule for both is ours.
    source.onerror = () => {
      lose('lost');
      const timer = setTimeout(connect, backOff(attempt, Math.random()));
      stopWaiting = () => clearTimeout(timer);
      attempt += 1;
    };
  }

  listeners.onState('connecting');
  connect();
  return () => {
    stopWaiting?.();
    source?.close();
  };
}
