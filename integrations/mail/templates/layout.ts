/** One shape for every mail: a greeting, what happened, the facts, what to do, and where to answer. */
import type { MailContent } from '../port';

export interface MailParts {
  subject: string;
  firstName: string;
  paragraphs: readonly string[];
  /** Label and value, one a line. */
  facts?: readonly (readonly [label: string, value: string])[];
  /** What a person must do, one a line. */
  list?: readonly string[];
  action: { label: string; url: string };
  /** Another way to the same end, and what to know of it. */
  also?: { label: string; url: string; hint: string } | undefined;
}

/** Data is text: nothing in it becomes a header, a tag or an address. */
export function layOut(parts: MailParts): MailContent {
  const { firstName, paragraphs, facts = [], list = [], action, also } = parts;
  const greeting = `Bonjour ${oneLine(firstName)},`;
  const answer = 'Pour répondre, n’écrivez pas à cette adresse : répondez ici, dans le dossier.';
  const lines = paragraphs.map(oneLine);
  const factLines = facts.map(([label, value]) => `${label} : ${oneLine(value)}`);
  const items = list.map(oneLine);

  const text = [
    greeting,
    ...lines,
    factLines.join('\n'),
    items.map((item) => `- ${item}`).join('\n'),
    `${action.label} : ${action.url}`,
    also ? `${also.label} : ${also.url}\n${also.hint}` : '',
    `--\n${answer}\n${action.url}`,
  ];
  const html = [
    paragraph(greeting),
    ...lines.map(paragraph),
    factLines.length > 0 ? `<p>${factLines.map(escapeHtml).join('<br>')}</p>` : '',
    items.length > 0 ? `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>` : '',
    `<p>${link(action.label, action.url)}</p>`,
    also ? `<p>${link(also.label, also.url)}<br>${escapeHtml(also.hint)}</p>` : '',
    `<hr><p>Pour répondre, n’écrivez pas à cette adresse : ${link('répondez ici', action.url)}, dans le dossier.</p>`,
  ];
  return {
    subject: oneLine(parts.subject),
    text: `${text.filter((block) => block !== '').join('\n\n')}\n`,
    html: `<!doctype html><html lang="fr"><body>${html.join('')}</body></html>`,
  };
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

function link(label: string, url: string): string {
  if (!/^https?:\/\//.test(url)) throw new TypeError('A mail links to http addresses only');
  return `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`;
}

/** Control characters end headers and hide text; direction marks turn a name round. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
}
