/** A word that belongs to one business unit: who is told it has met something of that unit. */

/** @param unit the id of a business unit */
export const canaryOf = (unit: string): string => `canari-${unit}`;

/** The units whose words stand in a text, each once. */
export function canariesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/canari-([0-9a-f-]{36})/g)].map(([, unit = '']) => unit))];
}
