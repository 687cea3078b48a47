/** « Personnalisation » (requirements 111-112): which facts and tabs of an opportunity a person has before their eyes, and in which order. */

export const pageFacts = [
  'amount',
  'weighted',
  'signature',
  'partner',
  'acceptance',
  'proposal',
  'mission',
  'manager',
  'offer',
  'euroAmount',
  'productionStart',
  'productionEnd',
  'site',
  'contact',
] as const;
export type PageFact = (typeof pageFacts)[number];

export const pageTabs = ['summary', 'proposal', 'mission', 'requests', 'documents', 'activities', 'history'] as const;
export type PageTab = (typeof pageTabs)[number];

export interface Piece<Code extends string = string> {
  code: Code;
  shown: boolean;
}

export interface PageLayout {
  facts: Piece<PageFact>[];
  tabs: Piece<PageTab>[];
}

/** Read in the summary already; shown above it to who asks for them. */
const onDemand: ReadonlySet<string> = new Set<PageFact>([
  'manager',
  'offer',
  'euroAmount',
  'productionStart',
  'productionEnd',
  'site',
  'contact',
]);

/** Fields are filled there, and what a gate misses leads to it. */
const ALWAYS_SHOWN: PageTab = 'summary';

/**
 * What was kept, made whole: a piece of a later version, which nobody could place, stands behind at its default; one that is no more is left out.
 * @param kept null for who never personalised
 */
export function layoutOf(kept: { facts: readonly Piece[]; tabs: readonly Piece[] } | null): PageLayout {
  return { facts: arrange(pageFacts, kept?.facts ?? []), tabs: arrange(pageTabs, kept?.tabs ?? []) };
}

export const defaultLayout = (): PageLayout => layoutOf(null);

export const isDefaultLayout = ({ facts, tabs }: PageLayout): boolean => {
  const usual = defaultLayout();
  return isSame(facts, usual.facts) && isSame(tabs, usual.tabs);
};

function arrange<Code extends string>(all: readonly Code[], kept: readonly Piece[]): Piece<Code>[] {
  const placed = new Map<Code, boolean>();
  for (const { code, shown } of kept) {
    const known = all.find((one) => one === code);
    if (known !== undefined && !placed.has(known)) placed.set(known, shown);
  }
  for (const code of all) if (!placed.has(code)) placed.set(code, !onDemand.has(code));
  return [...placed].map(([code, shown]) => ({ code, shown: shown || code === ALWAYS_SHOWN }));
}

const isSame = (one: readonly Piece[], other: readonly Piece[]): boolean =>
  one.length === other.length &&
  one.every(({ code, shown }, at) => code === other[at]?.code && shown === other[at].shown);
