import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { incidentCodes } from '../../../domain/incidents/repairs';
import type { IncidentView } from '../../../contracts/admin';
import { BusyButton } from '../../components/inputs/BusyButton';
import { kindName } from '../../components/cases/caseWords';
import { DayText } from '../../components/values/DayText';
import { ProblemNotice } from '../../components/page/ProblemNotice';
import classes from './Incidents.module.css';
import { useRepair } from './useIncidents';

const wordsOf = (code: string) => incidentCodes.find((known) => known === code) ?? 'refused';

/** What happened to which case since when, what to do about it, and the buttons that do it. */
export function IncidentRow({ incident }: { incident: IncidentView }) {
  const { t } = useTranslation('incidents');
  const repair = useRepair();
  const words = wordsOf(incident.code);
  return (
    <li className={classes.incident}>
      <h2 className={classes.name}>{t(`code.${words}.name`, { code: incident.code })}</h2>
      <p className={classes.facts}>
        <CaseLink of={incident.case} /> {t('at', { node: incident.node, round: incident.round })}, {t('since')}{' '}
        <DayText day={incident.openedAt} time />
      </p>
      <p className={classes.todo}>{t(`code.${words}.todo`)}</p>
      <div className={classes.repairs}>
        {incident.repairs.map((kind) => (
          <BusyButton
            key={kind}
            variant="default"
            loading={repair.isPending && repair.variables.kind === kind}
            onClick={() => repair.mutate({ id: incident.id, kind })}
          >
            {t(`repair.${kind}`)}
          </BusyButton>
        ))}
        {incident.repair && <span className={classes.facts}>{t('asked', { by: incident.repair.by })}</span>}
      </div>
      <ProblemNotice problem={repair.error} />
    </li>
  );
}

function CaseLink({ of: { id, kind, number, title, opportunityId } }: { of: IncidentView['case'] }) {
  const name = `${kindName(kind)} ${number}, ${title}`;
  if (kind === 'opportunity' || kind === 'proposalApproval')
    return (
      <Link to="/opportunites/$id" params={{ id: opportunityId ?? id }}>
        {name}
      </Link>
    );
  return (
    <Link to="/demandes/$id" params={{ id }}>
      {name}
    </Link>
  );
}
