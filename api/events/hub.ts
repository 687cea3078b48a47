/** Hands changes to the open screens of this process, each within the rights of who looks. */
import type { Change } from '../../db/changes';

export interface Subscriber {
  sessionId: string;
  receive: (change: Change) => void;
  /** Rights of this session changed: look again at who it is. */
  recheck: () => void;
  close: () => void;
}

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
  const subscribers = new Set<Subscriber>();
  return {
    subscribe: (subscriber) => {
      subscribers.add(subscriber);
      return () => void subscribers.delete(subscriber);
    },
    publish: (changes) => {
      for (const change of changes) for (const { receive } of subscribers) receive(change);
    },
    recheck: (sessionId) => {
      for (const subscriber of subscribers) if (subscriber.sessionId === sessionId) subscriber.recheck();
    },
    closeAll: () => {
      for (const { close } of [...subscribers]) close();
    },
  };
}
