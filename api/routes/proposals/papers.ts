import { Readable } from 'node:stream';
import { operations } from '../../../contracts';
import { readLetterFacts } from '../../../db/letters/facts';
import { sendingsOf, sentLetter } from '../../../db/letters/sendings';
import { writeAudit } from '../../../db/cases/audit';
import { withinWall } from '../../../db/wall';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import { composePaper } from '../../../domain/letter/compose';
import type { LetterFacts } from '../../../domain/letter/facts';
import type { PaperKind } from '../../../domain/letter/papers';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';
import type { Context, FileReply } from '../../routing/handler';

type Reading = Pick<Context<{ id: string }, unknown, unknown>, 'params' | 'person' | 'deps'>;

interface Given {
  facts: LetterFacts;
  logo: string | null;
  /** `YYYY-MM-DD` */
  on: string;
}

/** Drawn, and who took it written down, before its first byte leaves: like any file of a client. */
async function given(
  { params, person, deps }: Reading,
  objectKind: 'proposal' | 'proposal_sending',
  kind: PaperKind,
  { facts, logo, on }: Given,
): Promise<FileReply> {
  const { fileName, mediaType, content } = await deps.papers.draw(composePaper(kind, facts, logo), on);
  await withinWall(deps.pool, person, (trx) =>
    writeAudit(trx, {
      companyId: person.companyId,
      buId: person.buId,
      principal: person,
      action: 'paperRead',
      objectKind,
      objectId: params.id,
      outcome: 'read',
      data: { paper: kind },
      at: deps.clock(),
    }),
  );
  return { file: { name: fileName, mediaType, sizeBytes: content.length, content: Readable.from([content]) } };
}

export const readProposalPaper = bind(operations.readProposalPaper, async (context) => {
  const known = await context.read((trx) => readLetterFacts(trx, context.params.id));
  if ('missing' in known)
    throw new DomainError(refuse(known.missing === 'letterhead' ? 'letterhead_missing' : 'not_found'));
  return given(context, 'proposal', context.query.kind, { ...known, on: known.facts.proposedOn });
});

export const listProposalSendings = bind(operations.listProposalSendings, async ({ params, read }) =>
  read(async (trx) => {
    found(await trx('proposals').where({ id: params.id }).first<{ id: string } | undefined>('id'));
    return { body: await sendingsOf(trx, params.id) };
  }),
);

export const readSentLetter = bind(operations.readSentLetter, async (context) => {
  const { letter, logo, sentOn } = found(await context.read((trx) => sentLetter(trx, context.params.id)));
  return given(context, 'proposal_sending', 'letter', { facts: letter, logo, on: sentOn });
});
