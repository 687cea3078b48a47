import { operations } from '../../../contracts';
import { draftRequest } from '../../../db/requests/birth';
import { readRequest } from '../../../db/requests/view';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import { announceDraft } from '../../cases/command';
import { agreed, found } from '../../cases/found';
import { bind } from '../../routing/bind';
import { fieldsFor } from './fieldsFor';
import { originOf } from './origin';

/** A draft has no process yet: submitting it is what starts one. */
export const createRequest = bind(operations.createRequest, async ({ person, key, body, write, deps }) => {
  const reply = await write(async (trx) => {
    const { template, fields = {} } = body;
    const origin = originOf(body);
    if (!origin) throw new DomainError(refuse('reference_unknown', { params: { field: 'opportunityId' } }));
    const ref = agreed(
      await draftRequest(trx, {
        template,
        origin,
        fields: fieldsFor(template, fields),
        person,
        key,
        now: deps.clock(),
      }),
    );
    const request = found(await readRequest(trx, person, ref.caseId, deps.clock()));
    return { body: request, version: request.version };
  });
  announceDraft(deps, person, { kind: reply.body.template, caseId: reply.body.id });
  return reply;
});
