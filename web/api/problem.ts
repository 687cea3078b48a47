import { translate } from '../i18n/translate';

/** One thing a refused gate misses; `field` opens the input that provides it. */
export interface Missing {
  field: string;
  label: string;
  why?: string | undefined;
}

interface ProblemFacts {
  code: string;
  title: string;
  detail?: string | undefined;
  status: number;
  missing?: Missing[] | undefined;
  winner?: string | undefined;
}

/**
 * A refusal (RFC 9457) or a failure to reach the server, ready to be shown.
 * `retryable` says that the same request, with the same key, may succeed.
 */
export class Problem extends Error {
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly status: number;
  readonly missing: readonly Missing[];
  /** Who decided first, when two people acted at once. */
  readonly winner: string | undefined;

  constructor(facts: ProblemFacts, options?: ErrorOptions) {
    super(facts.title, options);
    this.name = 'Problem';
    this.code = facts.code;
    this.title = facts.title;
    this.detail = facts.detail;
    this.status = facts.status;
    this.missing = facts.missing ?? [];
    this.winner = facts.winner;
  }

  get retryable(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function readMissing(value: unknown): Missing[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map((item) => ({
    field: text(item['field']) ?? '',
    label: text(item['label']) ?? text(item['field']) ?? '',
    why: text(item['why']),
  }));
}

/** The body of a failed answer → what to show. A body that is no problem (a proxy's page) keeps its status as code. */
export function readProblem(body: unknown, status: number): Problem {
  const facts = isRecord(body) ? body : {};
  const code = text(facts['code']);
  return new Problem({
    code: code ?? `HTTP_${status}`,
    title: text(facts['title']) ?? translate('common:problem.unreadable'),
    detail: text(facts['detail']) ?? (code ? undefined : translate('common:problem.unreadableDetail')),
    status,
    missing: readMissing(facts['missing']),
    winner: text(facts['winner']),
  });
}

/** The request did not come back: nothing is known of what the server did, the same key makes a retry safe. */
export function unreachable(cause: unknown): Problem {
  return new Problem(
    {
      code: 'NETWORK',
      title: translate('common:problem.network'),
      detail: translate('common:problem.networkDetail'),
      status: 0,
    },
    { cause },
  );
}

/** Whatever a query or a command threw, as a problem. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(
    {
      code: 'UNEXPECTED',
      title: translate('common:problem.unreadable'),
      detail: translate('common:problem.unreadableDetail'),
      status: 500,
    },
    { cause: error },
  );
}
