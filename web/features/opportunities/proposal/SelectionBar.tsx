import { Button, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalLineView } from '../../../../contracts/proposals/line';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { Money } from '../../../components/values/Money';
import { sumMoney } from './sumMoney';
import classes from './Proposal.module.css';

interface SelectionBarProps {
  chosen: ProposalLineView[];
  pending: boolean;
  onDuplicate: () => void;
  onRemove: () => void;
  /** Null where lines have no place of their own. */
  onStep: ((step: -1 | 1) => void) | null;
  onGroup: (label: string | null) => void;
  onClear: () => void;
}

/** What is done with several lines at once, and what they come to together ("Total sélection", requirement 143). */
export function SelectionBar({ chosen, pending, onDuplicate, onRemove, onStep, onGroup, onClear }: SelectionBarProps) {
  const { t } = useTranslation('opportunities');
  const [group, setGroup] = useState('');
  const kept = chosen.some(({ alwaysKept }) => alwaysKept);
  return (
    <div className={classes.selection} role="toolbar" aria-label={t('selection.label')}>
      <span>
        {t('selection.count', { count: chosen.length })} · <Money value={sumMoney(chosen.map(({ net }) => net))} />
      </span>
      <BusyButton
        size="xs"
        variant="default"
        leftSection={<IconCopy size={14} aria-hidden="true" />}
        loading={pending}
        onClick={onDuplicate}
      >
        {t('selection.duplicate')}
      </BusyButton>
      {onStep && (
        <>
          <Button size="xs" variant="default" aria-label={t('selection.up')} onClick={() => onStep(-1)}>
            <IconArrowUp size={14} aria-hidden="true" />
          </Button>
          <Button size="xs" variant="default" aria-label={t('selection.down')} onClick={() => onStep(1)}>
            <IconArrowDown size={14} aria-hidden="true" />
          </Button>
        </>
      )}
      <form
        className={classes.group}
        onSubmit={(event) => {
          event.preventDefault();
          onGroup(group.trim() === '' ? null : group.trim());
        }}
      >
        <TextInput
          size="xs"
          aria-label={t('selection.groupName')}
          placeholder={t('selection.groupName')}
          maxLength={100}
          value={group}
          onChange={(event) => setGroup(event.currentTarget.value)}
        />
        <Button size="xs" variant="default" type="submit">
          {group.trim() === '' ? t('selection.ungroup') : t('selection.group')}
        </Button>
      </form>
      <Button
        size="xs"
        variant="default"
        disabled={kept}
        title={kept ? t('line.keptHint') : undefined}
        leftSection={<IconTrash size={14} aria-hidden="true" />}
        onClick={onRemove}
      >
        {t('selection.remove')}
      </Button>
      <Button size="xs" variant="subtle" onClick={onClear}>
        {t('selection.clear')}
      </Button>
    </div>
  );
}
