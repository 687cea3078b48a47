export interface Column {
  title: string;
  figure?: true;
  /** Its part of the width, where every column of the table says one. */
  share?: number;
}

/** A paper in blocks, whatever draws it. Texts are set in French typography already. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  /** What is typed into a machine: nothing of it is set in French typography. */
  | { kind: 'code'; text: string }
  | {
      kind: 'table';
      columns: readonly Column[];
      /** Goes on over pages, with its headers on each; else one that a page can hold stays in one piece. */ long?: true;
      rows: readonly (readonly string[])[];
      totals?: readonly { label: string; value: string; main?: true }[];
    }
  | { kind: 'signatures'; parties: readonly { title: string; lines: readonly string[] }[] };

export interface Printed {
  title: string;
  /** Name of the file, in plain letters. */
  fileName: string;
  /** Across each page, when the paper engages nobody yet. */
  watermark: string | null;
  /** The firm's, as a `data:` address; nothing else is drawn as a picture. */
  logo?: string | null;
  sender: readonly string[];
  addressee: readonly string[];
  /** Place and day, reference. */
  dated: readonly string[];
  blocks: readonly Block[];
  /** Legal mentions at the foot of each page, then the reference. */
  footer: readonly string[];
}
