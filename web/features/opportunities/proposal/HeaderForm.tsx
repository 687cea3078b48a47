import { Button, Checkbox, Popover } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalView } from '../../../../contracts/proposals/proposal';
import { Facts } from '../../../components/values/Facts';
import { DayInput } from '../../../components/inputs/DayInput';
import { writeAmount } from '../../../components/inputs/writeAmount';
import type { HeaderBody } from '../api/proposal';
import classes from './Proposal.module.css';

interface HeaderFormProps {
  proposal: ProposalView;
  onSave: (change: HeaderBody) => void;
}

/** The header of the proposal (requirement 167): its date, one mission with a lot for each line, and the discount rate that it comes to. */
export function HeaderForm({ proposal, onSave }: HeaderFormProps) {
  const { t } = useTranslation('opportunities');
  const [opened, setOpened] = useState(false);
  const { proposedOn, multiLot, discountPercent } = proposal;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" withArrow trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconSettings size={14} aria-hidden="true" />}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {t('header.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.header} role="group" aria-label={t('header.open')}>
          <DayInput
            label={t('header.proposedOn')}
            required
            value={proposedOn}
            onChange={(day) => day !== null && day !== proposedOn && onSave({ proposedOn: day })}
          />
          <Checkbox
            label={t('header.multiLot')}
            checked={multiLot}
            onChange={(event) => onSave({ multiLot: event.currentTarget.checked })}
          />
          <Facts facts={[[t('total.discount'), t('proposal.percent', { percent: writeAmount(discountPercent) })]]} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
