import { operations } from '../../../contracts';
import type { LetterReadingView } from '../../../contracts/documents';
import { piecesOf } from '../../../db/documents/pieces';
import { partiesOf } from '../../../db/letters/expected';
import type { Transaction } from '../../../db/wall';
import { todayInParis } from '../../../domain/dates/zone';
import type { LetterReading, Read } from '../../../domain/letter/reading/reading';
import { readSignedLetter } from '../../../domain/letter/reading/read';
import { toMoney, type Cents } from '../../../domain/money/cents';
import type { Person } from '../../../domain/principal/principal';
import type { ApiDeps } from '../../deps';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';
import { seenAccount } from '../accounts/seen';
import { refuseOutsider } from './content';
import { wholeFile } from './received';

type Unread = 'not_pdf' | 'not_read' | 'without_text';

const nothing: LetterReading = { exclVat: null, inclVat: null, signedOn: null, signatory: null };

/** Its lines, or why it has none: the deposit goes on by hand then. */
async function linesOf({ pdfs, logger }: ApiDeps, content: Buffer): Promise<string[][] | Unread> {
  if (!content.subarray(0, 5).equals(Buffer.from('%PDF-'))) return 'not_pdf';
  try {
    const pages = await pdfs.read(content);
    return pages.some((lines) => lines.length > 0) ? pages : 'without_text';
  } catch (error) {
    logger.warn({ err: error, sizeBytes: content.length }, 'a letter was not read');
    return 'not_read';
  }
}

const money = (read: Read<Cents> | null) => read && { ...read, value: toMoney(read.value) };

function answerOf({ exclVat, inclVat, signedOn, signatory }: LetterReading, unread?: Unread) {
  const outcome: LetterReadingView['outcome'] =
    unread ?? ((exclVat ?? inclVat ?? signedOn ?? signatory) ? 'read' : 'nothing_found');
  return { outcome, exclVat: money(exclVat), inclVat: money(inclVat), signedOn, signatory };
}

/** Those between whom it is, for whoever may deposit it. */
async function partiesFor(trx: Transaction, person: Person, accountId: string) {
  const account = await seenAccount(trx, accountId);
  refuseOutsider(person, account);
  return found(await partiesOf(trx, account.id));
}

async function sayWhatIsRead(deps: ApiDeps, content: Buffer, parties: Awaited<ReturnType<typeof partiesFor>>) {
  const lines = await linesOf(deps, content);
  if (typeof lines === 'string') return { body: answerOf(nothing, lines) };
  return { body: answerOf(readSignedLetter(lines, { ...parties, today: todayInParis(deps.clock()) })) };
}

/** What the letter says, proposed to whoever deposits it: nothing of the file is kept, and nobody has to agree with it. */
export const readLetter = bind(operations.readLetter, async ({ person, params, file, read, deps }) => {
  const parties = await read((trx) => partiesFor(trx, person, params.id));
  return sayWhatIsRead(deps, file.content, parties);
});

/** The same of one that came in pieces, which stay: the deposit that follows has them already. */
export const readUploadedLetter = bind(operations.readUploadedLetter, async ({ person, params, read, deps }) => {
  const upload = { accountId: params.id, fingerprint: params.fingerprint };
  const { parties, pieces } = await read(async (trx) => ({
    parties: await partiesFor(trx, person, params.id),
    pieces: await piecesOf(trx, upload),
  }));
  return sayWhatIsRead(deps, await wholeFile(deps, person, upload, pieces), parties);
});
