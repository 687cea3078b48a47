/** Sees every statement that this process sends to PostgreSQL, at the driver: no line of the product takes part. */
import { Client } from 'pg';

export interface Statement {
  text: string;
  values: unknown[];
  /** Of one that is prepared. */
  name?: string | undefined;
}

/** What a connection has written since BEGIN: its statements, as they left. */
export type Written = readonly string[];

/** Whether one of them writes into the table, however it is put: by knex, by hand, or as a part of a larger statement. */
export function wroteInto(written: Written, table: string): boolean {
  const writes = new RegExp(`\\b(insert\\s+into|update)\\s+"?${table}"?[\\s(]`, 'i');
  return written.some((text) => writes.test(text));
}

export interface Watcher {
  /** Before a statement leaves; what it returns leaves instead. */
  rewrite?: (statement: Statement) => Statement;
  beforeStatement?: (text: string) => void;
  beforeCommit?: (written: Written) => void;
  afterCommit?: (written: Written) => void;
}

type Callback = (...results: unknown[]) => void;
type Query = (this: Client, config: unknown, ...rest: unknown[]) => unknown;

const watchers: Watcher[] = [];
const writtenBy = new WeakMap<Client, string[]>();

const isStatement = (config: unknown): config is Statement =>
  typeof config === 'object' && config !== null && 'text' in config && typeof config.text === 'string';

/** Adds a watcher; the driver is wrapped at the first. */
export function watchStatements(watcher: Watcher): void {
  if (watchers.push(watcher) > 1) return;
  const prototype = Client.prototype as unknown as { query: Query };
  const send = prototype.query;
  prototype.query = function (config, ...rest) {
    if (!isStatement(config)) return send.call(this, config, ...rest);
    const rewritten = watchers.reduce((statement, { rewrite }) => rewrite?.(statement) ?? statement, config);
    // A name stands for one text.
    const sent = rewritten.text === config.text ? rewritten : { ...rewritten, name: undefined };
    watchers.forEach(({ beforeStatement }) => beforeStatement?.(sent.text));
    const written = writtenBy.get(this) ?? [];
    if (/^(BEGIN\b|ROLLBACK$)/.test(sent.text)) writtenBy.set(this, []);
    else if (/\b(insert|update)\b/i.test(sent.text)) writtenBy.set(this, [...written, sent.text]);
    if (sent.text !== 'COMMIT;') return send.call(this, sent, ...rest);
    writtenBy.set(this, []);
    watchers.forEach(({ beforeCommit }) => beforeCommit?.(written));
    const told = rest.map((part) =>
      typeof part !== 'function'
        ? part
        : (...results: unknown[]) => {
            watchers.forEach(({ afterCommit }) => afterCommit?.(written));
            (part as Callback)(...results);
          },
    );
    return send.call(this, sent, ...told);
  };
}
