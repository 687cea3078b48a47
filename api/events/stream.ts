/** One open screen: server-sent events until it leaves, its session ends or opens too many others, or it stops reading. */
import type { ServerResponse } from 'node:http';
import type { Person } from '../../domain/principal/principal';
import { mayHear } from './concerns';
import type { Changes } from './hub';

const HEARTBEAT_MS = 15_000;
/** A screen that reads nothing is let go before it fills the memory. */
const MOST_UNREAD_BYTES = 256 * 1024;

export interface StreamOptions {
  changes: Changes;
  sessionId: string;
  person: Person;
  /** Who the session is now, or null when it ended or the person was disabled. */
  whoNow: () => Promise<Person | null>;
  onError: (error: unknown) => void;
  heartbeatMs?: number;
}

/** Keeps the response open. Rights are asked again at each heartbeat: access that was taken away ends within 15 s. */
export function openStream(
  response: ServerResponse,
  { changes, sessionId, whoNow, onError, heartbeatMs = HEARTBEAT_MS, ...start }: StreamOptions,
): void {
  let person = start.person;

  const write = (text: string) => {
    // Not ended: an end waits until everything before it was read.
    if (response.writableLength > MOST_UNREAD_BYTES) response.destroy();
    else response.write(text);
  };
  const recheck = async () => {
    const now = await whoNow();
    if (now) person = now;
    else close();
  };
  // Whose rights cannot be read is not served: the screen comes back when they can.
  const recheckOrClose = () =>
    void recheck().catch((error: unknown) => {
      onError(error);
      close();
    });

  const leave = changes.subscribe({
    sessionId,
    receive: (change) => {
      if (mayHear(person, change))
        write(`data: ${JSON.stringify({ topic: change.topic, id: change.id, version: change.version })}\n\n`);
    },
    recheck: recheckOrClose,
    close: () => close(),
    giveWay: () => {
      write('event: gaveWay\ndata: {}\n\n');
      close();
    },
  });
  const heart = setInterval(() => {
    write(': still here\n\n');
    recheckOrClose();
  }, heartbeatMs);
  const close = () => {
    clearInterval(heart);
    leave();
    response.end();
  };

  response.on('close', close);
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  });
  write(': open\n\n');
}
