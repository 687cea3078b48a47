/** The viewer's page: plain HTML, readable by a screen reader and without scripts. */
import type { Mail } from './mailbox';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

const moment = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Europe/Paris' });

const STYLE = `
  :root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5 }
  body { max-width: 70rem; margin: 0 auto; padding: 1rem }
  table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .5rem; border-bottom: 1px solid #8886; vertical-align: top; overflow-wrap: anywhere }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem } dt { font-weight: 600 } dd { margin: 0; overflow-wrap: anywhere }
  pre { white-space: pre-wrap; overflow-wrap: anywhere } iframe { width: 100%; height: 30rem; border: 1px solid #8886; background: #fff }
  input, button { font: inherit; padding: .4rem .6rem } a:focus-visible, input:focus-visible, button:focus-visible { outline: 3px solid #4c8bf5; outline-offset: 2px }`;

const REFRESH_SECONDS = 5;

export interface MailList {
  mails: readonly Mail[];
  /** The recipient searched for, empty for everybody. */
  to: string;
  /** No refreshing: a reader must be able to take their time. */
  paused: boolean;
}

/** The list of mails, with a search by recipient; refreshed by itself unless paused or searching. */
export function listPage({ mails, to, paused }: MailList): string {
  const still = paused || to !== '';
  const refreshing = still
    ? '<a href="/">Reprendre la mise à jour</a>'
    : `La liste se met à jour toutes les ${REFRESH_SECONDS} secondes : <a href="/?pause">mettre en pause</a>`;
  const nothing = `<p>Aucun mail${to === '' ? ' pour l’instant. Ceux que Jalon envoie arrivent ici.' : ' pour ce destinataire.'}</p>`;
  return page(
    'Mails envoyés par Jalon',
    `<p>Aucun de ces mails n’est parti : ils restent sur cette machine. ${refreshing}.</p>
<form method="get" action="/" role="search"><label for="to">Destinataire</label> <input id="to" name="to" type="search" value="${escapeHtml(to)}"> <button>Rechercher</button></form>
${mails.length === 0 ? nothing : table(mails)}`,
    still ? '' : `<meta http-equiv="refresh" content="${REFRESH_SECONDS}">`,
  );
}

function table(mails: readonly Mail[]): string {
  const caption = `${mails.length} mail${mails.length > 1 ? 's' : ''}, du plus récent au plus ancien`;
  const head = '<tr><th scope="col">Reçu le</th><th scope="col">Destinataires</th><th scope="col">Objet</th></tr>';
  return `<table><caption>${caption}</caption><thead>${head}</thead><tbody>${mails.map(row).join('')}</tbody></table>`;
}

function row({ id, receivedAt, to, subject }: Mail): string {
  return `<tr><td><time datetime="${receivedAt}">${moment.format(new Date(receivedAt))}</time></td><td>${escapeHtml(to.join(', '))}</td><td><a href="/mails/${id}">${escapeHtml(subject)}</a></td></tr>`;
}

/** One mail: its text, and its HTML in a frame without scripts, forms or network. */
export function mailPage(mail: Mail): string {
  const attachments = mail.attachments.map(({ name, bytes }) => `${name} (${bytes} octets)`).join(', ');
  const html =
    mail.html === undefined
      ? ''
      : `<h2>Mise en forme</h2><iframe title="Mail mis en forme" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mails/${mail.id}/html"></iframe>`;
  return page(
    mail.subject,
    `<p><a href="/">Retour à la liste</a></p>
<dl><dt>De</dt><dd>${escapeHtml(mail.from)}</dd><dt>À</dt><dd>${escapeHtml(mail.to.join(', '))}</dd><dt>Reçu le</dt><dd>${moment.format(new Date(mail.receivedAt))}</dd>${attachments === '' ? '' : `<dt>Pièces jointes</dt><dd>${escapeHtml(attachments)}</dd>`}</dl>
<h2>Texte</h2><pre>${withLinks(escapeHtml(mail.text))}</pre>${html}`,
  );
}

/** The mail's own HTML, for the frame: its links open beside the viewer. */
export const framedMail = ({ html }: Mail): string => `<base target="_blank">${html ?? ''}`;

const withLinks = (escaped: string) =>
  escaped.replace(
    /https?:\/\/[^\s<>"']+/g,
    (address) => `<a href="${address}" target="_blank" rel="noreferrer">${address}</a>`,
  );

export const missingPage = (): string =>
  page('Mail introuvable', '<p>Ce mail n’existe pas ou plus. <a href="/">Retour à la liste</a></p>');

function page(title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>${head}<style>${STYLE}</style></head><body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`;
}
