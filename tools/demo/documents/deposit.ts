import { documentIdFor, recordDocument } from '../../../db/documents/write';
import { withinWall } from '../../../db/wall';
import type { DocumentKind, DocumentWords } from '../../../domain/account/documents';
import { isRefusal } from '../../../domain/errors/refusal';
import type { DemoAccount } from '../accounts/cast';
import type { DemoPerson } from '../people/people';
import type { Play } from '../play/play';
import { lists } from '../reference/lists-data';
import { smallPdf } from './small-pdf';

const labels = new Map(lists['documentKind']?.map(([code, label]) => [code, label]));

type Words = Partial<Omit<DocumentWords, 'kind'>> & { kind: DocumentKind };

/** Puts a small PDF on an account, through the store and with its audit line. @returns the document's id */
export async function deposit(
  play: Play,
  account: DemoAccount,
  who: DemoPerson,
  words: Words,
  at: Date,
  lines: string[] = [],
): Promise<string> {
  const person = await play.personOf(who);
  const label = labels.get(words.kind) ?? words.kind;
  const content = smallPdf([label, account.name, ...lines, 'Document de démonstration']);
  const key = play.nextKey();
  const id = documentIdFor(person, key);
  const stored = await play.documents.put([content], `${label} - ${account.name}.pdf`, {
    documentId: id,
    companyId: person.companyId,
  });
  const said: DocumentWords = { signedOn: null, signatory: null, feeCents: null, ...words };
  const recorded = await withinWall(play.trx, person, (trx) =>
    recordDocument(trx, { person, id, accountId: account.id, now: at, words: said, replaces: null, stored }),
  );
  if (isRefusal(recorded)) throw new Error(`no ${words.kind} on ${account.name}: ${JSON.stringify(recorded)}`);
  return recorded.id;
}

/** What Business Support checks before a customer is accepted; a natural person has an identity and nothing else (requirement 280). */
function papersOf(account: DemoAccount): DocumentKind[] {
  return account.legalStructure === 'natural_person'
    ? ['identity']
    : ['ownership_chart', 'identity', 'kbis', 'beneficial_owners', 'beneficial_owner_identity', 'articles'];
}

export async function depositPapers(
  play: Play,
  account: DemoAccount,
  who: DemoPerson,
  at: Date,
  except: readonly DocumentKind[] = [],
): Promise<void> {
  for (const kind of papersOf(account).filter((paper) => !except.includes(paper)))
    await deposit(play, account, who, { kind }, at);
}
