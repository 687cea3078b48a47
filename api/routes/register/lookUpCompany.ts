import { operations } from '../../../contracts';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import { isIdentifierProblem, parseIdentifier, type CompanyIdentifier } from '../../../domain/identity/siren';
import { bind } from '../../routing/bind';
import { answerView } from './companyView';

/** Asks the public register. A number whose key is wrong is asked too: the register's word stands above the key. */
export const lookUpCompany = bind(operations.lookUpCompany, async ({ params, deps: { register, config } }) => {
  const { siren, siret } = identifierIn(params.identifier);
  const answer = await register.lookup(siret === undefined ? { siren } : { siret });
  return { body: answerView(answer, config.sessionSecret) };
});

/** @throws DomainError `siren_invalid` when the text identifies no company */
function identifierIn(text: string): CompanyIdentifier {
  const parsed = parseIdentifier(text);
  if (!isIdentifierProblem(parsed)) return parsed;
  if ('siren' in parsed) return parsed;
  throw new DomainError(refuse('siren_invalid', { params: { problem: parsed.problem } }));
}
