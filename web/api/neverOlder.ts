import { replaceEqualDeep } from '@tanstack/react-query';

/**
 * What the screen holds of a record is never replaced by an older version of it: a reading that left before a
 * command was decided may arrive after the command's answer, and would take a button back from under the mouse.
 * For `structuralSharing`: what did not change keeps its identity, and nothing is drawn again for it.
 */
export function neverOlder(held: unknown, arrived: unknown): unknown {
  const older = isRecord(held) && isRecord(arrived) && held.id === arrived.id && arrived.version < held.version;
  return older ? held : replaceEqualDeep(held, arrived);
}

function isRecord(data: unknown): data is { id: unknown; version: number } {
  return (
    typeof data === 'object' && data !== null && 'id' in data && 'version' in data && typeof data.version === 'number'
  );
}
