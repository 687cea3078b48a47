import type { Origin } from '../../../db/requests/source';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import { requestContexts } from '../../../domain/templates/template';

interface Named {
  opportunityId?: string | undefined;
  missionId?: string | undefined;
  accountId?: string | undefined;
}

/** The record that a request is made from, or null when none is named. @throws DomainError `invalid_input` when several are */
export function originOf(named: Named): Origin | null {
  const found = requestContexts.flatMap((context) => {
    const id = named[`${context}Id`];
    return id === undefined ? [] : [{ context, id }];
  });
  if (found.length > 1) throw new DomainError(refuse('invalid_input', { params: { field: 'opportunityId' } }));
  return found[0] ?? null;
}
