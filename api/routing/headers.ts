import type { Request } from 'express';
import type { Operation } from '../../contracts/operation';
import { DomainError } from '../../domain/errors/domainError';
import { refuse } from '../../domain/errors/refusal';
import { InvalidInput } from '../problems/invalidInput';

export const etagOf = (version: number) => `"${version}"`;

/**
 * The version an edit is based on, as `"3"`; undefined where the operation takes none.
 * @throws DomainError `if_match_missing`, or InvalidInput when it is no version at all
 */
export function readIfMatch({ ifMatch }: Operation, request: Request): number | undefined {
  if (!ifMatch) return undefined;
  const given = request.get('If-Match');
  if (given === undefined) throw new DomainError(refuse('if_match_missing'));
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(given)?.[1];
  if (version === undefined)
    throw new InvalidInput([{ path: 'If-Match', message: 'Envoyez la version lue (en-tête ETag), par exemple "3".' }]);
  return Number(version);
}

/**
 * The key of the intention; undefined where the operation takes none.
 * @throws DomainError `idempotency_key_missing`, or InvalidInput
 */
export function readIdempotencyKey({ idempotent }: Operation, request: Request): string | undefined {
  if (!idempotent) return undefined;
  const key = request.get('Idempotency-Key');
  if (key === undefined || key === '') throw new DomainError(refuse('idempotency_key_missing'));
  if (!/^[\x21-\x7e]{8,200}$/.test(key))
    throw new InvalidInput([
      { path: 'Idempotency-Key', message: 'Envoyez de 8 à 200 caractères ASCII sans espace, par exemple un UUID.' },
    ]);
  return key;
}
