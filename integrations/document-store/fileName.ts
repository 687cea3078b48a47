const LONGEST = 200;
const DOTS_AND_BLANKS = /^[.\s]+|[.\s]+$/g;

/** What remains of a name from somebody's machine: the last part of a path, on one line, readable in one direction, not hidden by a dot. */
export function cleanFileName(fileName: string): string {
  const last = fileName.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const shown = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/, '');
  const extension = extensionOf(shown);
  const end = extension === '' ? '' : `.${extension}`;
  const stem = cut(shown.slice(0, shown.length - end.length).replace(DOTS_AND_BLANKS, ''), LONGEST - end.length);
  return `${stem === '' ? 'document' : stem.replace(DOTS_AND_BLANKS, '')}${end}`;
}

/** Never through the middle of a letter that takes two places. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

/** What follows the last dot, in lower case; empty when there is none, or what no kind of document is called by. */
export function extensionOf(fileName: string): string {
  return /\.([a-z0-9]{1,20})\s*$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
}
