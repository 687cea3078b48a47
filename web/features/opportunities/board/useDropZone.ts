import { useEffect, useRef, useState } from 'react';
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useTranslation } from 'react-i18next';
import type { OpportunityCard } from '../../../../contracts/opportunities/card';
import { useBoardContext } from './BoardContext';
import { columnRefusal } from './moves';
import type { Target } from './moves';
import { dropSpot } from './shownCards';

export interface DropData {
  to: Target;
  /** The card that it is dropped behind, null on top; undefined where there is no other card. */
  afterId: string | null | undefined;
}

const cardOf = (data: Record<string | symbol, unknown>) => data['card'] as OpportunityCard;
const spotOf = (data: Record<string | symbol, unknown>) => data['afterId'] as DropData['afterId'];

/** A place to drop a card: whether it would take the dragged one, why not, and behind which card it would stand. */
export function useDropZone(to: Target) {
  const { t } = useTranslation('opportunities');
  const { dragging } = useBoardContext();
  const element = useRef<HTMLElement>(null);
  const [over, setOver] = useState(false);
  const [spot, setSpot] = useState<DropData['afterId']>(undefined);
  useEffect(() => {
    if (element.current === null) return;
    const leave = () => {
      setOver(false);
      setSpot(undefined);
    };
    return dropTargetForElements({
      element: element.current,
      getData: ({ source, input, element: zone }) => ({
        to,
        afterId: dropSpot(zone, cardOf(source.data).id, input.clientY),
      }),
      canDrop: ({ source }) => columnRefusal(cardOf(source.data), to) === null,
      onDragEnter: () => setOver(true),
      onDrag: ({ self }) => setSpot(spotOf(self.data)),
      onDragLeave: leave,
      onDrop: leave,
    });
  }, [to]);
  const refusal = dragging && columnRefusal(dragging, to);
  const home = dragging?.stage === to;
  const state = dragging === null || home ? undefined : refusal !== null ? 'refuses' : over ? 'over' : 'takes';
  return { element, state, spot, reason: refusal === null ? null : t(`refusal.${refusal}`) };
}
