import { useState } from 'react';
import { notifyManager } from '@tanstack/react-query';
import { announce } from '../../../components/page/LiveRegion';
import { translate } from '../../../i18n/translate';
import type { OpenStage } from '../api/board';
import { usePlaceCard, useResetOrder } from '../api/commands';
import { oneStep, standsBehind } from './placings';
import type { Placing } from './placings';
import { shownIds } from './shownCards';

interface Told {
  excuse: (id: string) => void;
  refuse: (id: string, error: unknown) => void;
  land: (id: string) => void;
  /** All cards of a column, those that are not shown yet among them. */
  countOf: (stage: OpenStage) => number;
}

/** Cards on their way to another place of their column: shown there at once, and until the lists say the same. */
export function usePlacings({ excuse, refuse, land, countOf }: Told) {
  const [placings, setPlacings] = useState<readonly Placing[]>([]);
  const { mutateAsync: send } = usePlaceCard();
  const { mutate: reset } = useResetOrder();

  function place(placing: Placing): void {
    excuse(placing.id);
    setPlacings((all) => [...all.filter(({ id }) => id !== placing.id), placing]);
    // Screens hear of what was just fetched in a queue: before its turn the card would be seen going back and forth.
    const arrived = () => notifyManager.schedule(() => setPlacings((all) => all.filter((one) => one !== placing)));
    send(placing)
      .finally(arrived)
      .catch((error: unknown) => refuse(placing.id, error));
  }

  function placeAndSay(placing: Placing): void {
    const others = shownIds(placing.stage).filter((id) => id !== placing.id);
    const position = placing.afterId === null ? 1 : others.indexOf(placing.afterId) + 2;
    place(placing);
    land(placing.id);
    announce(translate('opportunities:board.placed', { position, total: countOf(placing.stage) }));
  }

  /** Dropped in its own column: where it was already, nothing happens. */
  function dropWithin(placing: Placing): void {
    if (standsBehind(shownIds(placing.stage), placing.id) !== placing.afterId) placeAndSay(placing);
  }

  /** One place up or down; at the end of the column nothing happens. */
  function shift(id: string, stage: OpenStage, by: -1 | 1): void {
    const afterId = oneStep(shownIds(stage), id, by);
    if (afterId !== undefined) placeAndSay({ id, stage, afterId });
  }

  const resetOrder = (stage: OpenStage) =>
    reset(stage, { onSuccess: () => announce(translate('opportunities:board.orderReset')) });

  return { placings, place, dropWithin, shift, resetOrder };
}
