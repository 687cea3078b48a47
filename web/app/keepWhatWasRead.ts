import type { Query } from '@tanstack/react-query';
import { Problem } from '../api/problem';

/**
 * A page that was read, and may be written on since, stays when a later reading finds no server: an error in its place would take
 * what was typed with it. The band of the shell says how old the screen is; the next occasion reads again. A refusal is an answer and
 * takes the place of what may no longer be seen, and who asked for the next page of a list is told that it did not come.
 */
export function keepWhatWasRead(error: unknown, query: Query<unknown, unknown>): void {
  const { data, fetchMeta } = query.state;
  const wasAskedForMore = fetchMeta?.fetchMore !== undefined;
  if (data === undefined || wasAskedForMore || !(error instanceof Problem && error.retryable)) return;
  query.setState({ status: 'success', error: null, isInvalidated: true });
}
