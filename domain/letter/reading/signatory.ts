/** Who signed for the client: named in the client's part of the letter, by a service of electronic signature, or as who represents it. */
import { plain, type Expected, type LetterLine, type Read } from './reading';

const CIVILITY = String.raw`(?:M\.|MM\.|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle|Maître|Me|Dr|Docteur)`;
const WORD = String.raw`(?:\p{Lu}[\p{L}'’.-]*)`;
const PARTICLE = String.raw`(?:de|du|des|la|le|d['’]|van|von|el|ben)`;
/** Two to five words with capitals; a particle may stand between them. */
const NAME = String.raw`(${WORD}(?:[ \u00A0](?:${PARTICLE}[ \u00A0])*${WORD}){1,4})`;

const WITH_CIVILITY = new RegExp(String.raw`(?:^|[ \u00A0,(:])${CIVILITY}[ \u00A0]+${NAME}`, 'u');
const BY_SERVICE = new RegExp(
  String.raw`(?:[Ss]igné(?:e)?(?: électroniquement)? par|[Ss]igned by|[Ss]ignataire) ?:? ?(?:${CIVILITY}[ \u00A0]+)?${NAME}`,
  'u',
);
const REPRESENTED = new RegExp(
  String.raw`[Rr]eprésentée? (?:aux présentes )?par ?:? ?(?:${CIVILITY}[ \u00A0]+)?${NAME}`,
  'u',
);
const LABELLED = new RegExp(
  String.raw`^(?:Nom|Nom et prénom|Prénom et nom|Nom, prénom|Nom et qualité|Nom du signataire) ?: ?(?:${CIVILITY}[ \u00A0]+)?${NAME}`,
  'u',
);
/** A line that is a name, with at most a quality behind a comma or a dash. */
const ALONE = new RegExp(String.raw`^${NAME}(?: ?[,–-] ?\p{L}.{0,60})?$`, 'u');

const OF_THE_FORM = /^pour\b|bon pour|lu et approuve|signature|cachet|qualite|accord|societe|page \d/u;

/** A client's part is a dozen lines: what stands further down is for somebody else. */
const PART_LINES = 12;

const startsPart = (text: string, { client }: Expected): boolean => {
  const said = plain(text);
  if (
    /^(?:« ?)?(?:bon pour accord|lu et approuve)/u.test(said) ||
    /^(?:Pour )?(?:[Ll]e|[Ll]a) [Cc]liente?\b.{0,60}$/u.test(text)
  )
    return true;
  return text.startsWith('Pour') && client.some((name) => said.slice(0, plain(name).length + 25).includes(plain(name)));
};

/** The lines of the client's part, from the last place that opens it. */
export function clientPartOf(lines: readonly LetterLine[], expected: Expected): LetterLine[] {
  const starts = lines.map(({ text }, at) => (startsPart(text, expected) ? at : -1)).filter((at) => at >= 0);
  const last = starts.at(-1);
  if (last === undefined) return [];
  // "Pour la société X" is followed by "Bon pour accord": both open one part.
  const first = starts.find((at) => last - at < PART_LINES) ?? last;
  return lines.slice(first, last + PART_LINES);
}

const tidy = (name: string) =>
  name
    .replace(/[\u00A0 ]+/gu, ' ')
    .replace(/[.,]+$/u, '')
    .trim();

function nameIn(line: LetterLine, pattern: RegExp, { ours, client }: Expected): Read<string> | null {
  const name = tidy(pattern.exec(line.text)?.[1] ?? '');
  if (name === '' || OF_THE_FORM.test(plain(name))) return null;
  const words = (text: string) => plain(text).split(' ').sort().join(' ');
  const known = [...ours, ...client].map(words);
  return known.includes(words(name)) ? null : { value: name, page: line.page };
}

function firstIn(lines: readonly LetterLine[], patterns: readonly RegExp[], expected: Expected): Read<string> | null {
  for (const pattern of patterns) {
    for (const line of lines) {
      const found = nameIn(line, pattern, expected);
      if (found) return found;
    }
  }
  return null;
}

/** @param clientPart as `clientPartOf` gives it */
export function readSignatory(
  lines: readonly LetterLine[],
  clientPart: readonly LetterLine[],
  expected: Expected,
): Read<string> | null {
  return (
    firstIn(clientPart, [LABELLED, BY_SERVICE, WITH_CIVILITY, ALONE], expected) ??
    firstIn([...lines].reverse(), [BY_SERVICE], expected) ??
    firstIn(lines, [REPRESENTED], expected)
  );
}
