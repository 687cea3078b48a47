import { operations } from '../../../contracts';
import { showLink } from '../../../db/mailAnswer/answer';
import { toMoney } from '../../../domain/money/cents';
import { refusalReasons } from '../../../domain/processes/request/reasons';
import type { AttemptCounter } from '../../auth/attemptCounter';
import { agreed } from '../../cases/found';
import { bindPublic } from '../../routing/bind';
import { follow } from './followed';

const reasonsOfDecisions = refusalReasons
  .filter((reason) => reason.for === 'decision')
  .map(({ code, label }) => ({ code, label }));

/** A program that scans mails opens links: reading one changes nothing. */
export const readMailAnswer = (attempts: AttemptCounter) =>
  bindPublic(operations.readMailAnswer, async ({ query: { token }, address, deps }) => {
    const followed = await follow(deps, attempts, { token, address });
    const { proposalNumber, proposalLabel, accountName, author, totalCents, reasons, dueAt, expiresAt } = agreed(
      await showLink(deps.pool, followed),
    );
    return {
      body: {
        person: followed.person.name,
        proposal: { number: proposalNumber, name: proposalLabel },
        account: accountName,
        author,
        total: toMoney(totalCents),
        reasons,
        dueAt: dueAt?.toISOString() ?? null,
        expiresAt: expiresAt.toISOString(),
        refusalReasons: reasonsOfDecisions,
      },
    };
  });
