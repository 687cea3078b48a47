/** The mail viewer: an SMTP server that keeps what Jalon sends, and the page that shows it. Loopback only. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { framedMail, listPage, mailPage, missingPage } from './page';
import { openMailbox, type Mailbox } from './mailbox';
import { startSmtp } from './smtp';

export interface MailViewer {
  /** What to put in SMTP_URL. */
  smtpUrl: string;
  /** Address of the page; `<url>/api/mails?to=` answers the same as JSON. */
  url: string;
  close: () => Promise<void>;
}

/** @param folder where mails are kept. Ports are free ones unless told. */
export async function startMailViewer({
  folder,
  smtpPort = 0,
  httpPort = 0,
}: {
  folder: string;
  smtpPort?: number;
  httpPort?: number;
}): Promise<MailViewer> {
  const mailbox = openMailbox(folder);
  const smtp = await startSmtp(smtpPort, (raw) => void mailbox.keep(raw));
  const http = createServer((request, response) => {
    answer(mailbox, new URL(request.url ?? '/', 'http://viewer'), response).catch((error: unknown) => {
      send(response, 500, 'text/plain', error instanceof Error ? error.message : String(error));
    });
  });
  http.listen(httpPort, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('not a TCP address');
  return {
    smtpUrl: `smtp://127.0.0.1:${smtp.port}`,
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      http.closeAllConnections();
      await Promise.all([smtp.close(), new Promise((resolve) => http.close(resolve))]);
    },
  };
}

async function answer(mailbox: Mailbox, url: URL, response: ServerResponse): Promise<void> {
  const to = url.searchParams.get('to') ?? '';
  if (url.pathname === '/') {
    const list = { mails: await mailbox.list(to), to, paused: url.searchParams.has('pause') };
    send(response, 200, 'text/html', listPage(list));
  } else if (url.pathname === '/api/mails') {
    send(response, 200, 'application/json', JSON.stringify({ mails: await mailbox.list(to) }));
  } else {
    await answerMail(mailbox, url.pathname, response);
  }
}

async function answerMail(mailbox: Mailbox, pathname: string, response: ServerResponse): Promise<void> {
  const [, id = '', framed] = /^\/mails\/([^/]+)(\/html)?$/.exec(pathname) ?? [];
  const mail = await mailbox.read(id);
  if (mail === undefined) send(response, 404, 'text/html', missingPage());
  else send(response, 200, 'text/html', framed === undefined ? mailPage(mail) : framedMail(mail));
}

// A mail is a stranger's HTML: whatever it holds, nothing in it runs, loads or is sent.
function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; form-action 'self'; base-uri 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(body);
}
