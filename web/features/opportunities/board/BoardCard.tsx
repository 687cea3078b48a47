import { useCallback, useEffect, useRef, useState } from 'react';
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OpportunityCard } from '../../../../contracts/opportunities/card';
import type { Problem } from '../../../api/problem';
import { DueText } from '../../../components/values/DueText';
import { GatePoles } from '../../../components/cases/GatePoles';
import { writeAmount } from '../../../components/inputs/writeAmount';
import { Money } from '../../../components/values/Money';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import type { BoardColumn } from '../api/board';
import { useBoardContext } from './BoardContext';
import { cardLinkId } from './cardLinkId';
import { CardMenu } from './CardMenu';
import { RequestChip } from './RequestChip';
import classes from './Card.module.css';

interface BoardCardProps {
  card: OpportunityCard;
  /** At the ends of what is shown of its column it cannot go further. */
  first: boolean;
  last: boolean;
  column: Pick<BoardColumn, 'stage' | 'arranged'>;
  /** A dragged card would stand on this side of it. */
  line: 'above' | 'below' | undefined;
}

/** Four lines: client and title; amount and signature date; what the next gate has; the open request and its holder. */
export function BoardCard({ card, first, last, column, line }: BoardCardProps) {
  const { t } = useTranslation('opportunities');
  const { weighted, refusals, excuse, moving } = useBoardContext();
  const { element, dragged } = useDraggable(card);
  const amount = weighted ? card.weighted : card.amount;
  return (
    <li
      ref={element}
      className={classes.card}
      data-card={card.id}
      data-line={line}
      data-dragged={dragged || undefined}
      data-moving={moving.has(card.id) || undefined}
    >
      <p className={classes.cardTitle}>
        <Link
          id={cardLinkId(card.id)}
          to="/opportunites/$id"
          params={{ id: card.id }}
          className={classes.cardLink}
          draggable={false}
          title={`${card.number} · ${card.account.name} · ${card.name}`}
        >
          {card.account.name} · {card.name}
        </Link>
      </p>
      <p className={classes.cardLine}>
        <span className={classes.amount} title={weighted ? t('board.weightedAmount') : t('field.amount')}>
          <Money value={amount} />
          {card.hours !== null && (
            <span className={classes.hours} title={t('board.hoursTitle')}>
              {t('board.hours', { hours: writeAmount(card.hours) })}
            </span>
          )}
        </span>
        <span className={classes.end}>
          {card.expectedSignatureOn === null ? (
            t('board.noSignatureDate')
          ) : (
            <>
              <span className="sr-only">{t('board.signature')} </span>
              <DueText due={card.expectedSignatureOn} />
            </>
          )}
        </span>
      </p>
      <div className={classes.cardLine}>
        {card.gate && <GatePoles done={card.gate.filled} total={card.gate.of} />}
        <span className={classes.end}>
          <span className={classes.number}>{card.number}</span>
          <CardMenu card={card} first={first} last={last} column={column} />
        </span>
      </div>
      {card.preparing && <p className={classes.preparing}>{t('preparing.short')}</p>}
      {card.request && <RequestChip request={card.request} />}
      <CardRefusal problem={refusals[card.id]} onClose={() => excuse(card.id)} />
    </li>
  );
}

function CardRefusal({ problem, onClose }: { problem: Problem | undefined; onClose: () => void }) {
  const { t } = useTranslation('opportunities');
  // The card came back wherever it was: its reason must be seen without looking for it.
  const show = useCallback(
    (element: HTMLDivElement | null) => element?.closest('li')?.scrollIntoView({ block: 'nearest' }),
    [],
  );
  if (problem === undefined) return null;
  return (
    <div ref={show} className={classes.refusal}>
      <ProblemNotice problem={problem} />
      <button type="button" className={classes.understood} onClick={onClose}>
        {t('board.understood')}
      </button>
    </div>
  );
}

function useDraggable(card: OpportunityCard) {
  const element = useRef<HTMLLIElement>(null);
  const [dragged, setDragged] = useState(false);
  useEffect(() => {
    if (element.current === null) return;
    return draggable({
      element: element.current,
      getInitialData: () => ({ card }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [card]);
  return { element, dragged };
}
