import { Readable } from 'node:stream';
import { operations } from '../../../contracts';
import type { LetterheadFields, LetterheadView } from '../../../contracts/letterhead';
import { writeAudit } from '../../../db/cases/audit';
import {
  changeLetterhead as writeLetterhead,
  keepLogo,
  readLetterhead,
  readLogo,
  removeUnitLetterhead as removeOfUnit,
  type KeptLetterhead,
} from '../../../db/letters/letterhead';
import { withinWall } from '../../../db/wall';
import { todayInParis } from '../../../domain/dates/zone';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse, type Refusal } from '../../../domain/errors/refusal';
import { composePaper } from '../../../domain/letter/compose';
import type { Letterhead } from '../../../domain/letter/facts';
import { refuseLetterhead } from '../../../domain/letter/letterhead';
import { specimenOf } from '../../../domain/letter/specimen';
import { formatAmount, parseAmount } from '../../../domain/money/cents';
import { readLogo as inspectLogo } from '../../../integrations/pdf/logo';
import { found } from '../../cases/found';
import { administratorAlone } from '../../routing/administratorAlone';
import { bind } from '../../routing/bind';
import type { Route } from '../../routing/handler';

function firmOf({ capital, registry, professionalBody, logo, ...rest }: LetterheadFields): Letterhead {
  return {
    ...rest,
    capitalCents: capital === undefined ? null : parseAmount(capital),
    registry: registry ?? null,
    professionalBody: professionalBody ?? null,
    logo: logo ?? null,
  };
}

/** What is absent is left out, as in what is sent. */
function fieldsOf({ capitalCents, registry, professionalBody, logo, ...rest }: Letterhead): LetterheadFields {
  return {
    ...rest,
    ...(capitalCents !== null && { capital: formatAmount(capitalCents) }),
    ...(registry !== null && { registry }),
    ...(professionalBody !== null && { professionalBody }),
    ...(logo && { logo }),
  };
}

function reply({ firm, ...kept }: KeptLetterhead): { body: LetterheadView; version: number } {
  return { body: { ...kept, letterhead: firm && fieldsOf(firm) }, version: kept.version };
}

function orRefuse(refusal: Refusal | null): void {
  if (refusal) throw new DomainError(refusal);
}

const getLetterhead = bind(operations.getLetterhead, async ({ person, query, read }) => {
  administratorAlone(person);
  return reply(await read((trx) => readLetterhead(trx, person.companyId, query.businessUnitId ?? null)));
});

const changeLetterhead = bind(operations.changeLetterhead, ({ person, ifMatch, body, write, deps }) => {
  administratorAlone(person);
  const { businessUnitId: unit = null, ...fields } = body;
  return write(async (trx) => {
    orRefuse(await writeLetterhead(trx, { person, unit, version: ifMatch, firm: firmOf(fields), now: deps.clock() }));
    return reply(await readLetterhead(trx, person.companyId, unit));
  });
});

const removeUnitLetterhead = bind(operations.removeUnitLetterhead, ({ person, body, write, deps }) => {
  administratorAlone(person);
  return write(async (trx) => {
    found((await removeOfUnit(trx, { person, unit: body.businessUnitId, now: deps.clock() })) || null);
    return { body: {} };
  });
});

const addLetterheadLogo = bind(operations.addLetterheadLogo, ({ person, file: { content }, write, deps }) => {
  administratorAlone(person);
  const logo = inspectLogo(content);
  if ('problem' in logo) throw new DomainError(refuse('logo_not_usable', { params: { problem: logo.problem } }));
  const { mediaType, width, height } = logo;
  return write(async (trx) => {
    const sha256 = await keepLogo(trx, { person, mediaType, content, now: deps.clock() });
    return { body: { sha256, width, height, uri: `data:${mediaType};base64,${content.toString('base64')}` } };
  });
});

const previewLetterhead = bind(operations.previewLetterhead, async ({ person, query, read, deps }) => {
  administratorAlone(person);
  const firm = firmOf(query);
  orRefuse(refuseLetterhead(firm));
  const logo = firm.logo ? await read((trx) => readLogo(trx, firm.logo ?? '')) : null;
  if (firm.logo && logo === null) throw new DomainError(refuse('reference_unknown', { params: { field: 'logo' } }));
  const today = todayInParis(deps.clock());
  const { fileName, mediaType, content } = await deps.papers.draw(
    composePaper('letter', specimenOf(firm, today), logo),
    today,
  );
  await withinWall(deps.pool, person, (trx) =>
    writeAudit(trx, {
      companyId: person.companyId,
      buId: null,
      principal: person,
      action: 'letterheadPreviewed',
      objectKind: 'letterhead',
      objectId: null,
      outcome: 'read',
      at: deps.clock(),
    }),
  );
  return { file: { name: fileName, mediaType, sizeBytes: content.length, content: Readable.from([content]) } };
});

export const letterheadRoutes: Route[] = [
  getLetterhead,
  changeLetterhead,
  removeUnitLetterhead,
  addLetterheadLogo,
  previewLetterhead,
];
