import { useEffect, useRef, useState } from 'react';
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
  reading: 'none' | 'sending' | 'cut' | 'under_way' | LetterReadingView['outcome'];
  /** From 0 to 1, of a letter that goes in pieces before it is read. */
  sent: number;
  /** Reads it no further: it is on its way to be deposited. */
  stop: () => void;
  inclVat: LetterReadingView['inclVat'];
}

const blank: LetterWords = { signedOn: null, signatory: '', fee: null };

const readIn = (reading: LetterReadingView | null) => ({
  signedOn: reading?.signedOn,
  signatory: reading?.signatory,
  fee: reading?.exclVat && { value: reading.exclVat.value.amount, page: reading.exclVat.page },
});

/** How far a letter is that goes in pieces; one that goes whole is read as soon as it is there. */
interface Way {
  sent: number;
  cut: boolean;
}
const arrived: Way = { sent: 1, cut: false };

/** A letter about to be deposited: what is read in it fills the fields that nobody has filled, and whoever deposits it has the last word. */
export function useLetter(accountId: string): Letter {
  const [file, setFile] = useState<File | null>(null);
  const [typed, setTyped] = useState<Partial<LetterWords>>({});
  const [read, setRead] = useState<LetterReadingView | null>(null);
  const [way, setWay] = useState(arrived);
  const chosen = useRef(new AbortController());
  useEffect(() => () => chosen.current.abort(), []);
  const reader = useLetterReading(accountId, setRead);

  const proposed = readIn(read);
  const words: LetterWords = {
    ...blank,
    ...(proposed.signedOn && { signedOn: proposed.signedOn.value }),
    ...(proposed.signatory && { signatory: proposed.signatory.value }),
    ...(proposed.fee && { fee: proposed.fee.value }),
    ...typed,
  };

  function stop(): void {
    chosen.current.abort();
    reader.reset();
  }

  function choose(next: File | null): void {
    stop();
    setFile(next);
    setRead(null);
    setWay(arrived);
    if (next === null) return;
    const { signal } = (chosen.current = new AbortController());
    reader.mutate({
      file: next,
      stamp: `${next.name}/${next.size}/${next.lastModified}`,
      signal,
      onProgress: (sent) => !signal.aborted && setWay({ sent, cut: false }),
      onCut: () => !signal.aborted && setWay((now) => ({ ...now, cut: true })),
    });
  }

  const onItsWay = way.cut ? 'cut' : way.sent < 1 ? 'sending' : 'under_way';
  return {
    file,
    words,
    choose,
    stop,
    write: (more) => setTyped((now) => ({ ...now, ...more })),
    pageOf: (field) => (proposed[field] && words[field] === proposed[field].value ? proposed[field].page : null),
    reading: read?.outcome ?? (reader.isError ? 'not_read' : reader.isPending ? onItsWay : 'none'),
    sent: way.sent,
    inclVat: read?.inclVat ?? null,
  };
}
