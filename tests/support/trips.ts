/** Counts what this process asks PostgreSQL, at the driver: counts repeat on any machine, where times do not. */
import { Client } from 'pg';

export interface Asked {
  statements: string[];
  /** How often somebody waited: statements that left before the one ahead of them was answered travel together. */
  trips: number;
  /** Transactions that wrote. */
  writes: number;
}

type Query = (this: Client, config: unknown, ...rest: unknown[]) => unknown;

const textOf = (config: unknown) =>
  typeof config === 'object' && config !== null && 'text' in config ? String(config.text) : String(config);

/** Runs the work and says what was asked meanwhile by connections named `jalon-…`: by the API and by what runs in it. */
export async function askedBy(work: () => Promise<unknown>): Promise<Asked> {
  const prototype = Client.prototype as unknown as { query: Query };
  const send = prototype.query;
  const asked: Asked = { statements: [], trips: 0, writes: 0 };
  const waiting = new Map<Client, number>();
  prototype.query = function (config, ...rest) {
    const text = textOf(config).replace(/\s+/g, ' ');
    const inFlight = waiting.get(this) ?? 0;
    asked.statements.push(text);
    if (inFlight === 0) asked.trips += 1;
    if (/^COMMIT/.test(text)) asked.writes += 1;
    waiting.set(this, inFlight + 1);
    const answered = () => waiting.set(this, (waiting.get(this) ?? 1) - 1);
    const told = rest.map((part) =>
      typeof part !== 'function'
        ? part
        : (...results: unknown[]) => {
            answered();
            (part as (...all: unknown[]) => void)(...results);
          },
    );
    const sent = send.call(this, config, ...told);
    if (!told.some((part) => typeof part === 'function')) void Promise.resolve(sent).then(answered, answered);
    return sent;
  };
  try {
    await work();
  } finally {
    prototype.query = send;
  }
  return asked;
}
