/** Mails kept as files: one `.eml` each, named so that names sort by arrival. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';

export interface MailSummary {
  id: string;
  /** Instant of arrival, ISO UTC. */
  receivedAt: string;
  from: string;
  to: string[];
  subject: string;
}

export interface Mail extends MailSummary {
  text: string;
  /** Undefined when the mail has plain text only. */
  html: string | undefined;
  attachments: { name: string; bytes: number }[];
}

export interface Mailbox {
  keep: (raw: Buffer) => string;
  /** Newest first; only those sent to an address that contains `to`, whatever its case, when given. */
  list: (to?: string) => Promise<Mail[]>;
  read: (id: string) => Promise<Mail | undefined>;
}

const ID = /^[0-9]{13}-[0-9a-f]{8}$/;
const LISTED = 200;

/** Opens the mailbox of a folder, making it when needed. */
export function openMailbox(folder: string, now: () => number = Date.now): Mailbox {
  mkdirSync(folder, { recursive: true });
  const parsed = new Map<string, Promise<Mail>>();

  const load = (id: string) => {
    const known = parsed.get(id) ?? parse(id, readFileSync(path.join(folder, `${id}.eml`)));
    parsed.set(id, known);
    return known;
  };
  const ids = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => name.slice(0, -'.eml'.length))
      .filter((id) => ID.test(id))
      .sort()
      .reverse();

  return {
    keep: (raw) => {
      const id = `${now()}-${randomBytes(4).toString('hex')}`;
      // Written beside, then renamed: a reader never sees half a mail.
      writeFileSync(path.join(folder, `${id}.part`), raw);
      renameSync(path.join(folder, `${id}.part`), path.join(folder, `${id}.eml`));
      return id;
    },
    list: async (to) => {
      const mails = await Promise.all(ids().map(load));
      const wanted = to?.trim().toLowerCase() ?? '';
      return mails.filter((mail) => mail.to.some((address) => address.toLowerCase().includes(wanted))).slice(0, LISTED);
    },
    read: async (id) => (ID.test(id) && existsSync(path.join(folder, `${id}.eml`)) ? load(id) : undefined),
  };
}

async function parse(id: string, raw: Buffer): Promise<Mail> {
  const mail = await simpleParser(raw);
  return {
    id,
    receivedAt: new Date(Number(id.slice(0, 13))).toISOString(),
    from: mail.from?.text ?? '',
    to: recipientsOf(mail),
    subject: mail.subject ?? '(sans objet)',
    text: mail.text ?? '',
    html: mail.html === false ? undefined : mail.html,
    attachments: mail.attachments.map(({ filename, size }) => ({ name: filename ?? 'pièce jointe', bytes: size })),
  };
}

function recipientsOf({ to, cc }: ParsedMail): string[] {
  const objects = [to, cc].flatMap((field): AddressObject[] =>
    field === undefined ? [] : Array.isArray(field) ? field : [field],
  );
  return objects.flatMap(({ value }) => value.map(({ address, name }) => address ?? name));
}
