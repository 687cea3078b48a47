import { Readable } from 'node:stream';
import { operations } from '../../../contracts';
import { readLetterFacts } from '../../../db/letters/facts';
import { sendingsOf, sentLetter } from '../../../db/letters/sendings';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import { composePaper } from '../../../domain/letter/compose';
import type { LetterFacts } from '../../../domain/letter/facts';
import type { PaperKind } from '../../../domain/letter/papers';
import { paperFile } from '../../../integrations/pdf/render';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';
import type { FileReply } from '../../routing/handler';

async function drawn(kind: PaperKind, facts: LetterFacts, on: string): Promise<FileReply> {
  const { fileName, mediaType, content } = await paperFile(composePaper(kind, facts), on);
  return { file: { name: fileName, mediaType, sizeBytes: content.length, content: Readable.from([content]) } };
}

export const readProposalPaper = bind(operations.readProposalPaper, async ({ params, read }) => {
  const known = await read((trx) => readLetterFacts(trx, params.id));
  if ('missing' in known) throw new DomainError(refuse(known.missing === 'letterhead' ? 'letterhead_missing' : 'not_found'));
  return drawn(params.paper, known.facts, known.facts.proposedOn);
});

export const listProposalSendings = bind(operations.listProposalSendings, async ({ params, read }) => read(async (trx) => {
  found(await trx('proposals').where({ id: params.id }).first<{ id: string } | undefined>('id'));
  return { body: { items: await sendingsOf(trx, params.id) } };
}));

export const readSentLetter = bind(operations.readSentLetter, async ({ params, read }) => {
  const { letter, sentOn } = found(await read((trx) => sentLetter(trx, params.id)));
  return drawn('letter', letter, sentOn);
});
