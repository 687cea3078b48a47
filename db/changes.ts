/**
 * News for open screens: that something changed, never what. Published on a connection of its own: a NOTIFY inside a
 * writing transaction serialises every commit of the server.
 */
import type { Knex } from 'knex';

export const CHANGES_CHANNEL = 'jalon_changes';

/** One thing that changed. `topic` is the resource (`opportunity`, `account`, `task`, …) or `case`. */
export interface Change {
  companyId: string;
  buId: string;
  topic: string;
  id: string;
  version: number;
  /** Told to this person alone: what concerns nobody else. */
  only?: string;
  /** Told to all but this person: what one sees of the others alone, and has just said of oneself. */
  notTo?: string;
  /** Told only to those who work for the region, and never to this person: an internal note. */
  among?: { regionId: string; notUserId: string };
}

export interface ChangePublisher {
  /** Call after the commit; returns at once. A change that cannot be published is dropped: screens fetch again by themselves. */
  publishChange: (change: Change) => void;
  /** Publishes what waits. */
  flush: () => Promise<void>;
  close: () => Promise<void>;
}

export interface PublisherOptions {
  gatherMs?: number;
  onError: (error: unknown) => void;
}

/** Postgres refuses a payload of 8,000 bytes; a change takes about 200. */
const MOST_PER_NOTICE = 30;

/** Nobody loses anything with a notice that a crash swallows: its commit waits for no disk. */
const noticed = "SELECT set_config('synchronous_commit', 'off', true), pg_notify(?, ?)";

/** @param connection a pool of one connection that nothing else uses; closed with the publisher. */
export function openChangePublisher(connection: Knex, { gatherMs = 50, onError }: PublisherOptions): ChangePublisher {
  let waiting = new Map<string, Change>();
  let timer: NodeJS.Timeout | undefined;

  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    const changes = [...waiting.values()];
    waiting = new Map();
    try {
      for (let from = 0; from < changes.length; from += MOST_PER_NOTICE) {
        const notice = JSON.stringify(changes.slice(from, from + MOST_PER_NOTICE));
        await connection.raw(noticed, [CHANGES_CHANNEL, notice]);
      }
    } catch (error) {
      onError(error);
    }
  };

  return {
    publishChange: (change) => {
      // The newest version says it all: a burst on one record is one piece of news.
      waiting.set(
        [change.topic, change.id, change.buId, change.only ?? (change.among ? 'among' : 'all'), change.notTo].join('/'),
        change,
      );
      timer ??= setTimeout(() => void flush(), gatherMs);
    },
    flush,
    close: async () => {
      await flush();
      await connection.destroy();
    },
  };
}
