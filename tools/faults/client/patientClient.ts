/** A client as a careful program is: it never gives up an intention because an answer did not come, and repeats it under the same key. */
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiClient, type Sent } from '../../../tests/support/apiClient';
import { canariesIn } from './canary';
import type { JournalEntry, Outcome } from './journal';

export interface PatientOptions {
  /** Every API of the plant: when one does not answer the next is asked. */
  urls: readonly string[];
  name: string;
  write?: (entry: JournalEntry) => void;
  /** How long an intention is repeated. */
  patienceMs?: number;
  answerLimitMs?: number;
}

interface Attempt {
  status: number;
  headers: Headers;
  body: Buffer<ArrayBuffer>;
}

const noAnswer: Attempt = { status: 0, headers: new Headers(), body: Buffer.alloc(0) };
const empty = new Set([204, 304]);

function codeOf({ headers, body }: Attempt): string | null {
  if (!headers.get('content-type')?.includes('problem+json')) return null;
  const { code } = JSON.parse(body.toString('utf8')) as { code?: string };
  return code ?? null;
}

/** The version of the record that a GET answered with. */
function versionOf(method: string, { status, headers, body }: Attempt): number | null {
  if (method !== 'GET' || status !== 200 || !headers.get('content-type')?.includes('application/json')) return null;
  const { version } = JSON.parse(body.toString('utf8')) as { version?: unknown };
  return typeof version === 'number' ? version : null;
}

/** Whether the same request may be sent again and could be answered otherwise. */
function outcomeOf({ status }: Attempt, code: string | null): Outcome {
  if (status === 0 || status >= 500 || code === 'request_in_flight') return 'info';
  return status < 400 ? 'ok' : 'fail';
}

export class PatientClient extends ApiClient {
  private turn: number;

  constructor(private readonly options: PatientOptions) {
    super(options.urls[0] ?? '');
    this.turn = 0;
  }

  override async fetch(method: string, path: string, sent: Sent = {}): Promise<Response> {
    const key = sent.key === undefined && method === 'POST' ? randomUUID() : (sent.key ?? null);
    const deadline = Date.now() + (this.options.patienceMs ?? 90_000);
    for (let pauseMs = 100; ; pauseMs = Math.min(2000, pauseMs * 2)) {
      const { attempt, outcome } = await this.attempt(method, path, { ...sent, key });
      if (outcome !== 'info' || Date.now() > deadline) {
        if (attempt.status === 0) throw new Error(`${method} ${path} was never answered`);
        return new Response(empty.has(attempt.status) ? null : attempt.body, {
          status: attempt.status,
          headers: attempt.headers,
        });
      }
      this.turn += 1;
      this.url = this.options.urls[this.turn % this.options.urls.length] ?? this.url;
      await sleep(pauseMs);
    }
  }

  private async attempt(method: string, path: string, sent: Sent): Promise<{ attempt: Attempt; outcome: Outcome }> {
    const at = Date.now();
    const attempt = await this.once(method, path, sent);
    const code = codeOf(attempt);
    const outcome = outcomeOf(attempt, code);
    const digest = attempt.status === 0 ? null : createHash('sha256').update(attempt.body).digest('hex');
    this.options.write?.({
      at,
      tookMs: Date.now() - at,
      client: this.options.name,
      method,
      path,
      key: sent.key ?? null,
      outcome,
      status: attempt.status,
      code,
      digest,
      version: versionOf(method, attempt),
      canaries: canariesIn(attempt.body.toString('utf8')),
    });
    return { attempt, outcome };
  }

  private async once(method: string, path: string, sent: Sent): Promise<Attempt> {
    try {
      const response = await super.fetch(method, path, {
        ...sent,
        signal: AbortSignal.timeout(this.options.answerLimitMs ?? 12_000),
      });
      return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
    } catch {
      return noAnswer; // refused, reset, too late: whether the request arrived is not known
    }
  }
}
