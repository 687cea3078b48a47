import { useRef, useState } from 'react';
import type { LetterReadingView } from '../../../../contracts/documents';
import { useLetterReading } from '../../../api/letterReading';

/** What a signed letter says, as its form holds it. */
export interface LetterWords {
  signedOn: string | null;
  signatory: string;
  fee: string | null;
}

export type LetterField = keyof LetterWords;

export interface Letter {
  file: File | null;
  words: LetterWords;
  /** Chooses the file, which is read at once. */
  choose: (file: File | null) => void;
  write: (words: Partial<LetterWords>) => void;
  /** The page that says this very value; null for one that was typed. */
  pageOf: (field: LetterField) => number | null;
  reading: 'none' | 'under_way' | LetterReadingView['outcome'];
  inclVat: LetterReadingView['inclVat'];
}

const blank: LetterWords = { signedOn: null, signatory: '', fee: null };

const readIn = (reading: LetterReadingView | null) => ({
  signedOn: reading?.signedOn,
  signatory: reading?.signatory,
  fee: reading?.exclVat && { value: reading.exclVat.value.amount, page: reading.exclVat.page },
});

/** A letter about to be deposited: what is read in it fills the fields that nobody has filled, and whoever deposits it has the last word. */
export function useLetter(accountId: string): Letter {
  const [file, setFile] = useState<File | null>(null);
  const [typed, setTyped] = useState<Partial<LetterWords>>({});
  const [read, setRead] = useState<LetterReadingView | null>(null);
  const chosen = useRef<File | null>(null);
  const reader = useLetterReading(accountId, (reading, { file: of }) => of === chosen.current && setRead(reading));

  const proposed = readIn(read);
  const words: LetterWords = {
    ...blank,
    ...(proposed.signedOn && { signedOn: proposed.signedOn.value }),
    ...(proposed.signatory && { signatory: proposed.signatory.value }),
    ...(proposed.fee && { fee: proposed.fee.value }),
    ...typed,
  };

  function choose(next: File | null): void {
    chosen.current = next;
    setFile(next);
    setRead(null);
    reader.reset();
    if (next) reader.mutate({ file: next, stamp: `${next.name}/${next.size}/${next.lastModified}` });
  }

  return {
    file,
    words,
    choose,
    write: (more) => setTyped((now) => ({ ...now, ...more })),
    pageOf: (field) => (proposed[field] && words[field] === proposed[field].value ? proposed[field].page : null),
    reading: read?.outcome ?? (reader.isError ? 'not_read' : reader.isPending ? 'under_way' : 'none'),
    inclVat: read?.inclVat ?? null,
  };
}
