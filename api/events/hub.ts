/** Hands changes to the open screens of this process, each within the rights of who looks. */
import type { Change } from '../../db/changes';

export interface Subscriber {
  sessionId: string;
  receive: (change: Change) => void;
  /** Rights of this session changed: look again at who it is. */
  recheck: () => void;
  close: () => void;
  /** Ends it for good: its session has opened too many since. */
  giveWay: () => void;
}

/** That one session may hold: more than anybody looks at, few enough that one person's tabs do not fill the process. */
export const MOST_STREAMS_OF_A_SESSION = 20;

export interface Changes {
  /** @returns the function that ends the subscription */
  subscribe: (subscriber: Subscriber) => () => void;
  publish: (changes: readonly Change[]) => void;
  /** After a logout or a change of profile. */
  recheck: (sessionId: string) => void;
  /** Ends every stream: screens come back by themselves and fetch again what they may have missed. */
  closeAll: () => void;
}

export function createHub(): Changes {
  // In the order in which they came.
  const subscribers = new Set<Subscriber>();
  const ofSession = (sessionId: string) => [...subscribers].filter((subscriber) => subscriber.sessionId === sessionId);
  return {
    subscribe: (subscriber) => {
      subscribers.add(subscriber);
      for (const oldest of ofSession(subscriber.sessionId).slice(0, -MOST_STREAMS_OF_A_SESSION)) oldest.giveWay();
      return () => void subscribers.delete(subscriber);
    },
    publish: (changes) => {
      for (const change of changes) for (const { receive } of subscribers) receive(change);
    },
    recheck: (sessionId) => {
      for (const { recheck } of ofSession(sessionId)) recheck();
    },
    closeAll: () => {
      for (const { close } of [...subscribers]) close();
    },
  };
}
