import { openStages } from '../../../contracts/opportunities/stages';
import type { OpportunityCard } from '../../../contracts/opportunities/card';

/** What an opportunity needs from its engagement partner. */
export type Need = { kind: 'signaturePassed' } | { kind: 'gate'; missing: number; to: string };

type Judged = Pick<OpportunityCard, 'stage' | 'signatureOverdue' | 'gate' | 'preparing'>;

/** A passed signature date first, then what the next gate misses; nothing while the proposition is being prepared. */
export function needOf({ stage, signatureOverdue, gate, preparing }: Judged): Need | null {
  if (preparing || !openStages.some((open) => open === stage)) return null;
  if (signatureOverdue) return { kind: 'signaturePassed' };
  if (gate === null || gate.filled >= gate.of) return null;
  return { kind: 'gate', missing: gate.of - gate.filled, to: gate.to };
}

export interface NeedyCard<Card> {
  card: Card;
  need: Need;
}

/** Those that need something, a passed date before an open gate, the emptiest gate last: the nearest to done comes first. */
export function needyCards<Card extends Judged>(cards: readonly Card[]): NeedyCard<Card>[] {
  const rank = ({ need }: NeedyCard<Card>) => (need.kind === 'signaturePassed' ? 0 : need.missing);
  return cards
    .flatMap((card) => {
      const need = needOf(card);
      return need === null ? [] : [{ card, need }];
    })
    .sort((a, b) => rank(a) - rank(b));
}
