import { InvalidInput } from '../problems/invalidInput';

const DEEPEST = 12;
/** Keys that reach an object's prototype when somebody copies them with care for nothing. */
const prototypeKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Refuses what no schema should have to meet: prototype keys, depth, and text that Postgres cannot store (NUL, lone surrogates).
 * @throws InvalidInput
 */
export function refuseHostile(value: unknown, path: readonly string[] = []): void {
  const refuseAt = (message: string): never => {
    throw new InvalidInput([{ path: path.join('.'), message }]);
  };
  if (typeof value === 'string' && /\0|\p{Surrogate}/u.test(value))
    refuseAt('Ce texte contient un caractère que Jalon ne peut pas enregistrer.');
  if (typeof value !== 'object' || value === null) return;
  if (path.length >= DEEPEST) refuseAt('La requête est trop imbriquée.');
  for (const [key, inner] of Object.entries(value)) {
    if (prototypeKeys.has(key))
      throw new InvalidInput([{ path: [...path, key].join('.'), message: `Champ inconnu : ${key}.` }]);
    refuseHostile(key, path);
    refuseHostile(inner, [...path, key]);
  }
}
