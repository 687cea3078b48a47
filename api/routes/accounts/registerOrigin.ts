import type { Origin } from '../../../db/accounts/origin';
import type { ApiDeps } from '../../deps';
import { openRegisterSeal } from '../register/seal';

/** That the register filled the form, where what it said was of the company that is being saved. */
export function registerOrigin(
  { config }: ApiDeps,
  seal: string | undefined,
  siren: string | undefined,
): Origin | undefined {
  const said = seal === undefined ? null : openRegisterSeal(config.sessionSecret, seal);
  return said && said.siren === siren ? { from: 'register', values: said.values } : undefined;
}
