/** The receiving end of `changes.ts`: one connection that listens, and comes back by itself. */
import { Client } from 'pg';
import { CHANGES_CHANNEL, type Change } from './changes';

export interface ListenerOptions {
  url: string;
  onChanges: (changes: readonly Change[]) => void;
  /** What was published while the connection was lost is unknown. */
  onGap: () => void;
  onError: (error: unknown) => void;
  retryMs?: number;
}

/** Listens until closed. Resolves at once; a server that is away is tried again every second. */
export function listenToChanges({ url, onChanges, onGap, onError, retryMs = 1000 }: ListenerOptions): {
  ready: Promise<void>;
  close: () => Promise<void>;
} {
  let closed = false;
  let client: Client | undefined;
  let retry: NodeJS.Timeout | undefined;

  const lose = (lost: Client) => {
    if (client !== lost) return;
    client = undefined;
    void lost.end().catch(onError);
    if (closed) return;
    onGap();
    retry = setTimeout(() => void connect(), retryMs);
  };

  const connect = async () => {
    const opened = new Client({ connectionString: url, application_name: 'jalon-listener', keepAlive: true });
    client = opened;
    opened.on('error', (error) => {
      onError(error);
      lose(opened);
    });
    opened.on('end', () => lose(opened));
    opened.on('notification', ({ payload }) => onChanges(JSON.parse(payload ?? '[]') as Change[]));
    try {
      await opened.connect();
      await opened.query(`LISTEN ${opened.escapeIdentifier(CHANGES_CHANNEL)}`);
    } catch (error) {
      onError(error);
      lose(opened);
    }
  };

  return {
    ready: connect(),
    close: async () => {
      closed = true;
      clearTimeout(retry);
      const last = client;
      client = undefined;
      await last?.end();
    },
  };
}
