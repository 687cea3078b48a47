/** What a signed letter says, read from its text and proposed for confirmation: the person who deposits it has the last word (D13). */
import type { BusinessDate } from '../../dates/businessDate';
import type { Cents } from '../../money/cents';

/** A value, and the page that says it, from 1. */
export interface Read<Value> {
  value: Value;
  page: number;
}

export interface LetterReading {
  /** Total of the fees; null when the letter gives none, or several that nothing tells apart. */
  exclVat: Read<Cents> | null;
  inclVat: Read<Cents> | null;
  /** When the client signed, never the day that the letter was written. */
  signedOn: Read<BusinessDate> | null;
  /** Who signed for the client. */
  signatory: Read<string> | null;
}

/** One line of the letter as a reader sees it, and its page. */
export interface LetterLine {
  text: string;
  page: number;
}

/** What is known of the letter before it is read. */
export interface Expected {
  /** As the letter may name the client: legal name, trade name. */
  client: readonly string[];
  /** Who signs for the firm: nobody of them signs for its client. */
  ours: readonly string[];
  /** No letter is signed later than today. */
  today: BusinessDate;
}

/** Letters without accents nor case, one space between words: how two spellings of a name meet. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’`]/gu, "'")
    .replace(/[\s\u00A0\u202F]+/gu, ' ')
    .trim()
    .toLowerCase();
}
