import type { OpportunityCard } from '../../../../contracts/opportunities/card';
import { kindName } from '../../../components/cases/caseWords';
import { Holder } from '../../../components/values/Holder';
import { requestStatusName, templateName } from '../../../i18n/said';
import classes from './Card.module.css';

/** The open request of an opportunity: what it is for, where it stands, who has it. */
export function RequestChip({ request }: { request: NonNullable<OpportunityCard['request']> }) {
  const { number, template, status, holder } = request;
  return (
    <p className={classes.request} title={`${number} · ${templateName(template)} · ${requestStatusName(status)}`}>
      <span className={classes.requestName}>{kindName(template)}</span>
      {holder.kind === 'nobody' ? <span>{requestStatusName(status)}</span> : <Holder holder={holder} nameOnly />}
    </p>
  );
}
