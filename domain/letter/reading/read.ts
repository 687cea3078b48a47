import { readFees } from './amounts';
import { readSignedOn } from './days';
import type { Expected, LetterReading } from './reading';
import { clientPartOf, readSignatory } from './signatory';

/** What one letter may cost to read, in characters: a long contract is a tenth of it. */
const CHARACTERS = 400_000;

/** @param pages the lines of each page, in the order of reading */
export function readSignedLetter(pages: readonly (readonly string[])[], expected: Expected): LetterReading {
  let left = CHARACTERS;
  const lines = pages
    .flatMap((page, at) => page.map((text) => ({ text: text.slice(0, 1000).trim(), page: at + 1 })))
    .filter(({ text }) => text !== '' && (left -= text.length) > 0);
  const clientPart = clientPartOf(lines, expected);
  return {
    ...readFees(lines),
    signedOn: readSignedOn(lines, clientPart, expected.today),
    signatory: readSignatory(lines, clientPart, expected),
  };
}
