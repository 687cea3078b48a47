import { useTranslation } from 'react-i18next';
import type { ProposalView } from '../../../../contracts/proposals/proposal';
import { DayText } from '../../../components/values/DayText';
import { missionStateName, proposalStateName } from '../../../i18n/said';
import { PaperLinks } from './PaperLinks';
import classes from './Proposal.module.css';

/** Which proposal it is, where it stands, and the mission that it is for. */
export function ProposalHead({ proposal }: { proposal: ProposalView }) {
  const { t } = useTranslation('opportunities');
  const { number, state, mission, proposedOn, sentOn, signedOn } = proposal;
  return (
    <div className={classes.head}>
      <h2 className={classes.title}>{t('proposal.title', { number })}</h2>
      <span className={classes.state} data-state={state}>
        {proposalStateName(state)}
      </span>
      <span>
        {t('proposal.on')} <DayText day={proposedOn} />
      </span>
      {sentOn !== null && (
        <span>
          {t('proposal.sentOn')} <DayText day={sentOn} />
        </span>
      )}
      {signedOn !== null && (
        <span>
          {t('proposal.signedOn')} <DayText day={signedOn} />
        </span>
      )}
      <PaperLinks proposalId={proposal.id} />
      <span>{t('proposal.mission', { number: mission.number, state: missionStateName(mission.state) })}</span>
    </div>
  );
}
