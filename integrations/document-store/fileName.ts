const LONGEST = 200;

/** What remains of a name from somebody's machine: the last part of a path, on one line, readable in one direction. */
export function cleanFileName(fileName: string): string {
  const last = fileName.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const shown = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const extension = extensionOf(shown);
  const stem = (extension ? shown.slice(0, -extension.length - 1) : shown).replace(/[. ]+$/, '').trim();
  const whole = stem === '' ? 'document' : stem;
  return extension ? `${whole.slice(0, LONGEST - extension.length - 1)}.${extension}` : whole.slice(0, LONGEST);
}

/** What follows the last dot, in lower case; empty when there is none. */
export function extensionOf(fileName: string): string {
  return /\.([^.\s]+)\s*$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}
