import { operations } from '../../../contracts';
import { isDocumentOf } from '../../../db/requests/references';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';
import { commandRequest } from './reply';

export const answerItem = bind(operations.answerItem, async (context) => {
  const { params, body, key, read } = context;
  const { documentId, answer, seen } = body;
  await read(async (trx) => {
    const { account_id: accountId } = found(
      await trx('requests').where({ id: params.id }).first<{ account_id: string } | undefined>('account_id'),
    );
    if (documentId && !(await isDocumentOf(trx, documentId, accountId)))
      throw new DomainError(refuse('reference_unknown', { params: { field: 'documentId' } }));
  });
  return commandRequest(context, params.id, key, {
    type: 'answerItem',
    itemId: params.itemId,
    ...(documentId === undefined ? {} : { documentId }),
    ...(answer === undefined ? {} : { answer }),
    ...(seen && { seen }),
  });
});

export const judgeItem = bind(operations.judgeItem, (context) => {
  const { params, body, key } = context;
  const { verdict, reasonCode, comment, documentId, seenState } = body;
  return commandRequest(context, params.id, key, {
    type: 'judgeItem',
    itemId: params.itemId,
    verdict,
    ...(reasonCode && { reasonCode }),
    ...(comment && { comment }),
    ...(documentId !== undefined && { documentId }),
    ...(seenState && { seenState }),
  });
});
