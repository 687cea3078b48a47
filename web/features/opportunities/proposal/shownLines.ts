import type { ProposalLineView } from '../../../../contracts/proposals/line';

export interface LineGroup {
  /** Null for lines that stand in no group. */
  label: string | null;
  lines: ProposalLineView[];
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The lines that a search keeps, by label, product or who does the work, without accents. */
export function foundLines(lines: readonly ProposalLineView[], typed: string): ProposalLineView[] {
  const wanted = bare(typed.trim());
  return lines.filter(({ label, suffix, product, resource, assignee }) =>
    bare([label, suffix, product.code, resource, assignee?.name].join(' ')).includes(wanted),
  );
}

/** Groups in the order of their first line; lines keep their order inside. */
export function groupsOf(lines: readonly ProposalLineView[]): LineGroup[] {
  const groups = new Map<string | null, ProposalLineView[]>();
  for (const line of lines) groups.set(line.groupLabel, [...(groups.get(line.groupLabel) ?? []), line]);
  return [...groups].map(([label, all]) => ({ label, lines: all }));
}

/** The line before which lines go that move one place up or down together; undefined when they are at the end already. */
export function placeAfterStep(
  lines: readonly ProposalLineView[],
  chosen: ReadonlySet<string>,
  step: -1 | 1,
): string | null | undefined {
  const rest = lines.filter(({ id }) => !chosen.has(id));
  const first = lines.findIndex(({ id }) => chosen.has(id));
  const last = lines.findLastIndex(({ id }) => chosen.has(id));
  if (first < 0) return undefined;
  if (step === -1) return lines.slice(0, first).at(-1)?.id;
  const passed = lines.slice(last + 1)[0];
  return passed && (rest[rest.indexOf(passed) + 1]?.id ?? null);
}
