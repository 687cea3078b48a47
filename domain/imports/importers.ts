import { hasRole, type Person } from '../principal/principal';

/** Who brings accounts, contacts, time and expenses in by file, and takes them back. */
export const importers = ['business_support', 'support_supervisor', 'administrator'] as const;

export const mayImport = (person: Person): boolean => hasRole(person, ...importers);
