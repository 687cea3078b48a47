import type { AccountFields } from '../../domain/account/fields';
import { writtenAsRegistered, type RegisteredValues } from '../../domain/account/registered';

/** Where what is written comes from, besides the person who writes it. */
export type Origin =
  | { from: 'register'; values: RegisteredValues }
  | { from: 'import'; importId: string }
  | { from: 'importReverted'; importId: string }
  | { from: 'hubspot' };

/** What the history keeps of it: the fields that are the register's own, or the file. */
export function originData(
  origin: Origin | undefined,
  written: Partial<AccountFields>,
): { register?: string[]; hubspot?: string[]; import?: string; revertedImport?: string } {
  if (origin === undefined) return {};
  if (origin.from === 'import') return { import: origin.importId };
  if (origin.from === 'importReverted') return { revertedImport: origin.importId };
  if (origin.from === 'hubspot') return { hubspot: Object.keys(written) };
  const register = writtenAsRegistered(written, origin.values);
  return register.length > 0 ? { register } : {};
}
