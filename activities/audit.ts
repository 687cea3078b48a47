/** Beside the processes: the audit is sealed every few seconds, and its head leaves the database every few minutes. */
import type { Knex } from 'knex';
import { chainHeads } from '../db/audit/heads';
import { createSealer } from '../db/audit/seal';
import type { Anchors } from '../integrations/audit-anchor/anchors';
import { every } from '../platform/every';

const sealEveryMs = 2000;
const anchorEveryMs = 5 * 60_000;

/** @param anchors undefined: no key to sign them with @returns stops both, after the turn under way */
export function keepAudit(knex: Knex, anchors: Anchors | undefined, onError: (error: unknown) => void): () => Promise<unknown> {
  const seal = createSealer(knex);
  const anchor = async () => {
    for (const head of anchors ? await chainHeads(knex) : []) await anchors?.add(head, new Date());
  };
  const [stopSealing, stopAnchoring] = [every(sealEveryMs, () => seal(), onError), every(anchorEveryMs, anchor, onError)];
  return () => Promise.all([stopSealing(), stopAnchoring()]);
}
