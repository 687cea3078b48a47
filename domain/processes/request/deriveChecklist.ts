/** The lines that a request asks for follow the client file: what is new, what is no longer asked, what the file answers. */
import { paperFor, type ChecklistLine, type HeldPaper } from '../../templates/lines';
import type { ChecklistItem } from './state';

export interface ChecklistChange {
  added: (ChecklistLine & { documentId: string | null })[];
  withdrawn: string[];
  /** Lines that a paper of the file answers, or no longer does because it has expired. */
  answered: { itemId: string; key: string; documentId: string | null }[];
}

function answerFromFile(
  item: ChecklistItem,
  line: ChecklistLine,
  papers: readonly HeldPaper[],
  today: string,
): string | null {
  const held = paperFor(line, papers, today)?.id ?? null;
  if (item.documentId === null || item.fromFile) return held;
  // What somebody chose stays, in its last version, until that very paper has expired.
  const { documentId } = item;
  const chosen = papers.find(({ id, formerIds }) => id === documentId || formerIds.includes(documentId));
  if (!chosen) return documentId;
  return held === null ? null : chosen.id;
}

/** Accepted lines stay accepted, whatever the file says since: they were right when they were judged. */
export function deriveChecklist(
  items: readonly ChecklistItem[],
  lines: readonly ChecklistLine[],
  papers: readonly HeldPaper[],
  today: string,
): ChecklistChange {
  const known = new Map(items.map((item) => [item.key, item]));
  const wanted = new Map(lines.map((line) => [line.key, line]));
  return {
    added: lines
      .filter(({ key }) => !known.has(key))
      .map((line) => ({
        ...line,
        documentId: line.wants === 'document' ? (paperFor(line, papers, today)?.id ?? null) : null,
      })),
    withdrawn: items.filter(({ key, state }) => !wanted.has(key) && state !== 'accepted').map(({ key }) => key),
    answered: items.flatMap((item) => {
      const line = wanted.get(item.key);
      if (line?.wants !== 'document' || item.state !== 'pending') return [];
      const documentId = answerFromFile(item, line, papers, today);
      return documentId === item.documentId ? [] : [{ itemId: item.id, key: item.key, documentId }];
    }),
  };
}

export function changesNothing({ added, withdrawn, answered }: ChecklistChange): boolean {
  return added.length + withdrawn.length + answered.length === 0;
}
