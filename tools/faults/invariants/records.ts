/** Records, their files and the mails that left. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { proposalTotals, type PricedLine } from '../../../domain/money/lines';
import { messageId } from '../../../integrations/mail/messageId';
import { shouldBeNone, type Facts, type Invariant } from './facts';

async function wrongTotals({ owner }: Facts): Promise<string[]> {
  const proposals = await owner('proposals').select<{ id: string; number: string; net: string; vat: string }[]>(
    'id',
    'number',
    'net_cents as net',
    'vat_cents as vat',
  );
  const wrong: string[] = [];
  for (const { id, number, net, vat } of proposals) {
    const lines = await owner('proposal_lines')
      .where({ proposal_id: id })
      .select<(PricedLine & { unitPriceCents: number | string })[]>(
        'quantity_hundredths as quantityHundredths',
        'unit_price_cents as unitPriceCents',
        'catalogue_price_cents as cataloguePriceCents',
        'discount_basis_points as discountBasisPoints',
        'vat_basis_points as vatBasisPoints',
      );
    const numbers = lines.map(
      (line) =>
        Object.fromEntries(Object.entries(line).map(([name, value]) => [name, Number(value)])) as unknown as PricedLine,
    );
    const totals = proposalTotals(numbers);
    if (totals.exclVatCents !== Number(net) || totals.vatCents !== Number(vat))
      wrong.push(`${number} says ${net} and ${vat}, its lines ${totals.exclVatCents} and ${totals.vatCents}`);
  }
  return wrong;
}

/** Message-IDs that no effect explains: nobody could tell that such a mail and its repetition are one. */
async function unexplainedMails({ owner, mailFolder }: Facts): Promise<string[]> {
  const digests = await owner('digests').pluck<string[]>('id');
  const known = new Set(
    [...(await owner('effects').pluck<string[]>('key')), ...digests.map((id) => `digest/${id}`)].map(messageId),
  );
  const ids = readdirSync(mailFolder)
    .filter((file) => file.endsWith('.eml'))
    .map(
      (file) =>
        /^Message-ID:\s*(<[^>]+>)/im.exec(readFileSync(path.join(mailFolder, file), 'utf8'))?.[1] ?? `none in ${file}`,
    );
  return ids.filter((id) => !known.has(id)).map((id) => `${id} is no effect's`);
}

async function firstFound(readers: Facts['readers'], id: string): Promise<Response | undefined> {
  for (const reader of readers) {
    const answer = await reader.fetch('GET', `/documents/${id}/content`);
    if (answer.status === 200) return answer;
  }
  return undefined;
}

/** Each document as somebody who may read it gets it. */
async function wrongFiles({ owner, readers, since }: Facts): Promise<string[]> {
  const documents = await owner('documents')
    .where('uploaded_at', '>=', since)
    .orderBy('id')
    .select<{ id: string; sha256: string }[]>('id', 'sha256');
  const wrong: string[] = [];
  for (const { id, sha256 } of documents) {
    const found = await firstFound(readers, id);
    const digest =
      found &&
      createHash('sha256')
        .update(Buffer.from(await found.arrayBuffer()))
        .digest('hex');
    if (digest !== sha256) wrong.push(`document ${id} is not what was deposited`);
  }
  return wrong;
}

export const recordInvariants: readonly Invariant[] = [
  { id: 'I6', says: 'a proposal’s total is the sum of its lines', broken: wrongTotals },
  {
    id: 'I7',
    says: 'one contact of an account at most opens the vault',
    broken: ({ owner }) =>
      shouldBeNone(
        owner,
        "SELECT v.account_id FROM (SELECT account_id FROM contact_types WHERE type = 'vault' UNION ALL SELECT account_id FROM contact_attachments WHERE 'vault' = ANY (types)) v GROUP BY 1 HAVING count(*) > 1",
      ),
  },
  {
    id: 'I9',
    says: 'every mail left, and each is one effect',
    broken: async (facts) => [
      ...(await shouldBeNone(facts.owner, 'SELECT key FROM effects WHERE sent_at IS NULL')),
      ...(await unexplainedMails(facts)),
    ],
  },
  { id: 'I11', says: 'every document has its file, and its file is the one that was deposited', broken: wrongFiles },
];
