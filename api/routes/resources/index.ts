import { operations } from '../../../contracts';
import { changeResources as writeResources, readResources, type KeptResources } from '../../../db/resources/resources';
import { DomainError } from '../../../domain/errors/domainError';
import { administratorAlone } from '../../routing/administratorAlone';
import { bind } from '../../routing/bind';
import type { Route } from '../../routing/handler';

const reply = (kept: KeptResources) => ({ body: kept, version: kept.version });

const getResources = bind(operations.getResources, async ({ person, read }) =>
  reply(await read((trx) => readResources(trx, person.companyId))),
);

const changeResources = bind(operations.changeResources, ({ person, ifMatch, body, write, deps }) => {
  administratorAlone(person);
  return write(async (trx) => {
    const refusal = await writeResources(trx, { person, version: ifMatch, written: body, now: deps.clock() });
    if (refusal) throw new DomainError(refusal);
    return reply(await readResources(trx, person.companyId));
  });
});

export const resourceRoutes: Route[] = [getResources, changeResources];
