import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp, IconDotsVertical, IconEye } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { openStages } from '../../../../contracts/opportunities/stages';
import type { OpportunityCard } from '../../../../contracts/opportunities/card';
import { stageName } from '../../../i18n/said';
import { Keys } from '../../../keyboard/Keys';
import type { BoardColumn } from '../api/board';
import { useBoardContext } from './BoardContext';
import { columnRefusal } from './moves';
import type { Target } from './moves';
import classes from './Card.module.css';

interface CardMenuProps {
  card: OpportunityCard;
  first: boolean;
  last: boolean;
  column: Pick<BoardColumn, 'stage' | 'arranged'>;
}

/** What dragging does, for the keyboard and for a finger; a place that refuses says why. */
export function CardMenu({ card, ...place }: CardMenuProps) {
  const { t } = useTranslation('opportunities');
  const { menuOf, openMenu } = useBoardContext();
  const targets: Target[] = [...openStages.filter((stage) => stage !== card.stage), 'lost'];
  return (
    <Menu opened={menuOf === card.id} onChange={(opened) => openMenu(opened ? card.id : null)} position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('board.menuOf', { number: card.number })}
          title={t('board.moveTo')}
        >
          <IconDotsVertical size={15} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <OrderItems card={card} {...place} />
        <Menu.Divider />
        <Menu.Label>{t('board.moveTo')}</Menu.Label>
        {targets.map((to) => (
          <MoveItem key={to} card={card} to={to} />
        ))}
        {card.stage === 'proposition' && !card.preparing && <ProposalItem id={card.id} />}
      </Menu.Dropdown>
    </Menu>
  );
}

/** One's own order: nobody else sees it. */
function OrderItems({ card: { id }, first, last, column: { stage, arranged } }: CardMenuProps) {
  const { t } = useTranslation('opportunities');
  const { shift, resetOrder } = useBoardContext();
  return (
    <>
      <Menu.Item
        disabled={first}
        leftSection={<IconArrowUp size={15} aria-hidden="true" />}
        rightSection={<Keys keys="Alt+ArrowUp" />}
        onClick={() => shift(id, stage, -1)}
      >
        {t('board.up')}
      </Menu.Item>
      <Menu.Item
        disabled={last}
        leftSection={<IconArrowDown size={15} aria-hidden="true" />}
        rightSection={<Keys keys="Alt+ArrowDown" />}
        onClick={() => shift(id, stage, 1)}
      >
        {t('board.down')}
      </Menu.Item>
      {arranged && (
        <Menu.Item leftSection={<IconArrowsSort size={15} aria-hidden="true" />} onClick={() => resetOrder(stage)}>
          {t('board.resetOrder')}
        </Menu.Item>
      )}
    </>
  );
}

/** The eye of the manual: straight to the proposal (requirement 136). */
function ProposalItem({ id }: { id: string }) {
  const { t } = useTranslation('opportunities');
  const navigate = useNavigate();
  const open = () => void navigate({ to: '/opportunites/$id', params: { id }, search: { onglet: 'proposition' } });
  return (
    <>
      <Menu.Divider />
      <Menu.Item leftSection={<IconEye size={15} aria-hidden="true" />} onClick={open}>
        {t('board.seeProposal')}
      </Menu.Item>
    </>
  );
}

function MoveItem({ card, to }: { card: OpportunityCard; to: Target }) {
  const { t } = useTranslation('opportunities');
  const { move } = useBoardContext();
  const refusal = columnRefusal(card, to);
  return (
    <Menu.Item disabled={refusal !== null} onClick={() => move(card, to)}>
      {to === 'lost' ? t('board.lostItem') : stageName(to)}
      {refusal && <span className={classes.itemReason}>{t(`refusal.${refusal}`)}</span>}
    </Menu.Item>
  );
}
