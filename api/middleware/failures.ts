import type { ErrorRequestHandler, RequestHandler } from 'express';
import { DomainError } from '../../domain/errors/domainError';
import { refuse } from '../../domain/errors/refusal';
import { toProblem } from '../problem';
import { requestIdOf } from './requestLog';

/** What no route answers. @throws DomainError `not_found` */
export const nothingHere: RequestHandler = () => {
  throw new DomainError(refuse('not_found'));
};

/** The one place where a failure becomes an answer. */
export const answerProblems: ErrorRequestHandler = (error: unknown, request, response, next) => {
  const { status, headers, body } = toProblem(error, requestIdOf(response));
  if (status >= 500) request.log.error({ err: error, code: body.code }, 'request failed');
  // Half an answer is out: the connection is cut, so that nobody takes it for a whole one.
  if (response.headersSent) next(error);
  else response.status(status).set(headers).type('application/problem+json').send(JSON.stringify(body));
};
