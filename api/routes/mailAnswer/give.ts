import { operations } from '../../../contracts';
import { auditAttempt } from '../../../db/audit/attempts';
import { answerByLink } from '../../../db/mailAnswer/answer';
import { DomainError } from '../../../domain/errors/domainError';
import type { MailAnswer } from '../../../domain/mailAnswer/mailAnswer';
import type { AttemptCounter } from '../../auth/attemptCounter';
import { announceDecision } from '../../cases/command';
import { bindPublic } from '../../routing/bind';
import { follow } from './followed';

/** By the same door and the same rules as in the application: the author cannot approve here either. */
export const giveMailAnswer = (attempts: AttemptCounter) =>
  bindPublic(operations.giveMailAnswer, async ({ body: { token, answer }, address, deps }) => {
    const followed = await follow(deps, attempts, { token, address });
    const { refusal, handled } = await answerByLink(deps.pool, followed, answer satisfies MailAnswer);
    if (handled) announceDecision(deps, handled);
    if (refusal) {
      // What the link itself refused has passed no door that wrote it down.
      await auditAttempt(deps.pool, followed.person, {
        action: 'giveMailAnswer',
        objectId: followed.linkId,
        code: refusal.code,
        at: followed.now,
      });
      throw new DomainError(refusal);
    }
    return { body: { outcome: answer.outcome } };
  });
