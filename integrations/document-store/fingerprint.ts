import { createHash } from 'node:crypto';

/** What a file is known by: the same content has the same, whoever sends it and under whatever name. */
export const fingerprint = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
