import type { ProblemBody } from '../../contracts/values';
import { translate } from '../i18n/translate';
import { setInFrench } from '../i18n/typography';

export type Missing = NonNullable<ProblemBody['missing']>[number];
export type InputError = NonNullable<ProblemBody['errors']>[number];
export type Winner = NonNullable<ProblemBody['winner']>;

type Facts = Pick<ProblemBody, 'code' | 'title' | 'status'> & Partial<ProblemBody>;

/**
 * A refusal (RFC 9457) or a failure to reach the server, ready to be shown.
 * Recognise it by `code`: one of `domain/errors/codes`, or `network`, `unexpected`, `http_502`… when no server of ours answered.
 */
export class Problem extends Error {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  /** What a refused gate misses; `field` names the input that provides it. */
  readonly missing: readonly Missing[];
  /** Inputs refused one by one; `path` is that of the body sent. */
  readonly errors: readonly InputError[];
  /** Who decided first, when two people acted at once. */
  readonly winner: Winner | undefined;
  /** What the refusal is about: an id to go to, a number, a name. */
  readonly params: NonNullable<ProblemBody['params']>;

  constructor(facts: Facts, options?: ErrorOptions) {
    super(facts.title, options);
    this.name = 'Problem';
    this.code = facts.code;
    this.title = setInFrench(facts.title);
    this.detail = setInFrench(facts.detail ?? '');
    this.status = facts.status;
    this.missing = facts.missing ?? [];
    this.errors = facts.errors ?? [];
    this.winner = facts.winner;
    this.params = facts.params ?? {};
  }

  /**
   * The server has said no and keeps that answer under the key of the request: once what it missed is there,
   * asking again is another intention. A failure, or a request still under way, leaves the key as it is.
   */
  get final(): boolean {
    return this.status >= 400 && this.status < 500 && this.status !== 429 && this.code !== 'request_in_flight';
  }

  /** The same request, with the same key, may succeed. */
  get retryable(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }
}

const isProblemBody = (body: unknown): body is ProblemBody =>
  typeof body === 'object' && body !== null && 'code' in body && 'title' in body;

/** The body of a failed answer → what to show. A body that is no problem (a proxy's page) keeps its status as code. */
export function readProblem(body: unknown, status: number): Problem {
  if (isProblemBody(body)) return new Problem({ ...body, status });
  return unexplained(`http_${status}`, status);
}

/** The request did not come back: nothing is known of what the server did; the same key makes a retry safe. */
export function unreachable(cause: unknown): Problem {
  const title = translate('common:problem.network');
  return new Problem(
    { code: 'network', title, detail: translate('common:problem.networkDetail'), status: 0 },
    { cause },
  );
}

function unexplained(code: string, status: number, cause?: unknown): Problem {
  const title = translate('common:problem.unreadable');
  return new Problem({ code, title, detail: translate('common:problem.unreadableDetail'), status }, { cause });
}

/** Whatever a query or a command threw, as a problem. */
export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : unexplained('unexpected', 500, error);
}
