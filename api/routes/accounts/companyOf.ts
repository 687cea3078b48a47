import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import { isIdentifierProblem, parseIdentifier, type CompanyIdentifier } from '../../../domain/identity/siren';
import type { CompanyRegister } from '../../../integrations/register/port';

/**
 * The company that a typed identifier names (D1). A number whose key is wrong is taken when the register knows it: its
 * word stands above the key. A register that is away leaves the key to decide.
 * @throws DomainError `siren_invalid`
 */
export async function companyOf(identifier: string, register: CompanyRegister): Promise<CompanyIdentifier> {
  const parsed = parseIdentifier(identifier);
  if (!isIdentifierProblem(parsed)) return parsed;
  if ('siren' in parsed) {
    const { siren, siret } = parsed;
    const known = await register.lookup(siret === undefined ? { siren } : { siret });
    if (known.kind === 'found' || known.kind === 'notDiffusible')
      return siret === undefined ? { siren } : { siren, siret };
  }
  throw new DomainError(refuse('siren_invalid', { params: { problem: parsed.problem } }));
}
