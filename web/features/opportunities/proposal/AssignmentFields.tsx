import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProposalView } from '../../../../contracts/proposals/proposal';
import { REVENUE_ACCOUNT } from '../../../../domain/proposal/revenueAccount';
import { Facts } from '../../../components/values/Facts';
import type { LineDetailValues } from './detailValues';
import classes from './Proposal.module.css';

interface AssignmentFieldsProps {
  mission: ProposalView['mission'];
  values: LineDetailValues;
  set: (change: Partial<LineDetailValues>) => void;
}

const places = ['lot', 'subLot', 'workTask'] as const;

/** Where a line goes in its mission, and which account it is booked on (requirement 157). */
export function AssignmentFields({ mission, values, set }: AssignmentFieldsProps) {
  const { t } = useTranslation('opportunities');
  return (
    <>
      <Facts facts={[[t('detail.mission'), `${mission.number} - ${mission.label}`]]} />
      <div className={classes.places}>
        {places.map((place) => (
          <TextInput
            key={place}
            label={t(`detail.${place}`)}
            maxLength={60}
            value={values[place]}
            onChange={(event) => set({ [place]: event.currentTarget.value })}
          />
        ))}
      </div>
      <TextInput
        label={t('detail.revenueAccount')}
        description={t('detail.revenueAccountHint')}
        inputMode="numeric"
        maxLength={10}
        pattern={REVENUE_ACCOUNT.source}
        value={values.revenueAccount}
        onChange={(event) => set({ revenueAccount: event.currentTarget.value })}
      />
    </>
  );
}
