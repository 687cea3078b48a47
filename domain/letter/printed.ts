/** A paper in blocks, whatever draws it. Texts are set in French typography already. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; columns: readonly { title: string; figure?: true }[]; rows: readonly (readonly string[])[]; totals?: readonly { label: string; value: string; main?: true }[] }
  | { kind: 'signatures'; parties: readonly { title: string; lines: readonly string[] }[] };

export interface Printed {
  title: string;
  /** Name of the file, in plain letters. */
  fileName: string;
  /** Across each page, when the paper engages nobody yet. */
  watermark: string | null;
  sender: readonly string[];
  addressee: readonly string[];
  /** Place and day, reference. */
  dated: readonly string[];
  blocks: readonly Block[];
  /** Legal mentions at the foot of each page, then the reference. */
  footer: readonly string[];
}
