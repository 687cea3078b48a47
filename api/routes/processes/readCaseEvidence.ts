import { Readable } from 'node:stream';
import { operations } from '../../../contracts';
import { writeAudit } from '../../../db/cases/audit';
import { readEvidence } from '../../../db/evidence/read';
import { withinWall } from '../../../db/wall';
import { todayInParis } from '../../../domain/dates/zone';
import { composeEvidence } from '../../../domain/evidence/compose';
import type { EvidenceFacts, EvidenceLine } from '../../../domain/evidence/facts';
import { found } from '../../cases/found';
import { titleOf } from '../../problem';
import { bind } from '../../routing/bind';

const inWords = (line: EvidenceLine): EvidenceLine => ({ ...line, reason: titleOf(line.code) });
const withReasons = ({ audit, ...facts }: EvidenceFacts): EvidenceFacts => ({
  ...facts,
  audit: audit && { ...audit, refused: audit.refused.map(inWords) },
});

/** Drawn, and who took it written down, before its first byte leaves: like any file of a client. */
export const readCaseEvidence = bind(
  operations.readCaseEvidence,
  async ({ person, params: { id }, read, deps: { pool, clock, papers } }) => {
    const now = clock();
    const facts = found(await read((trx) => readEvidence(trx, person, id, now)));
    const { fileName, mediaType, content } = await papers.draw(composeEvidence(withReasons(facts)), todayInParis(now));
    await withinWall(pool, person, (trx) =>
      writeAudit(trx, {
        companyId: person.companyId,
        buId: facts.buId,
        principal: person,
        action: 'evidenceRead',
        objectKind: facts.kind,
        objectId: id,
        outcome: 'read',
        data: { withAudit: facts.audit !== null, seq: facts.decisions.at(-1)?.seq ?? 0 },
        at: now,
      }),
    );
    return { file: { name: fileName, mediaType, sizeBytes: content.length, content: Readable.from([content]) } };
  },
);
