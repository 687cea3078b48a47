/** What a mail says; made by `templates/`. */
export interface MailContent {
  subject: string;
  text: string;
  html: string;
}

export interface Mail extends MailContent {
  /** The effect key. It becomes the Message-ID, so that a mail sent twice after a doubtful answer is one mail to its reader. */
  key: string;
  /** One bare address. */
  to: string;
  /** Of a mail that a person sends to a client: where answers go, and that it is no automatic message. */
  from?: { name: string; replyTo: string };
  attachments?: readonly { fileName: string; mediaType: string; content: Buffer }[];
}

export interface Mailer {
  /**
   * Hands one mail to the server: at least once on the wire.
   * @throws IntegrationError `mail_unavailable` when trying again makes sense, `mail_rejected` when the server will never take it.
   */
  send(mail: Mail): Promise<void>;
}
