import { AttemptCounter } from '../../auth/attemptCounter';
import type { LoginLimits } from '../../deps';
import type { Route } from '../../routing/handler';
import { giveMailAnswer } from './give';
import { readMailAnswer } from './show';

/** Links are guessed no more often than passwords: both ways of trying one count together. */
export function mailAnswerRoutes({ windowMs, perAddress }: LoginLimits): Route[] {
  const attempts = new AttemptCounter(windowMs, perAddress);
  return [readMailAnswer(attempts), giveMailAnswer(attempts)];
}
