import { incompleteDocument, type DocumentKind, type DocumentWords } from '../../../domain/account/documents';
import { DomainError } from '../../../domain/errors/domainError';
import { amountProblem, parseAmount } from '../../../domain/money/cents';
import { InvalidInput } from '../../problems/invalidInput';

interface Sent {
  kind: DocumentKind;
  signedOn?: string | undefined;
  signatory?: string | undefined;
  fee?: string | undefined;
}

/** What the form says of the document. @throws DomainError `document_incomplete`, or InvalidInput */
export function wordsOf({ kind, signedOn, signatory, fee }: Sent): DocumentWords {
  if (fee !== undefined && amountProblem(fee) !== undefined)
    throw new InvalidInput([{ path: 'fee', message: 'Écrivez le montant sans espace, par exemple 2500.00.' }]);
  const words = {
    kind,
    signedOn: signedOn ?? null,
    signatory: signatory ?? null,
    feeCents: fee === undefined ? null : parseAmount(fee),
  };
  const refusal = incompleteDocument(words);
  if (refusal) throw new DomainError(refusal);
  return words;
}
