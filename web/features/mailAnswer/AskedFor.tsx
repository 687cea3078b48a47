import { useTranslation } from 'react-i18next';
import type { MailAnswerView } from '../../../contracts/mailAnswer';
import { approvalReason } from '../../components/cases/caseWords';
import { DayText } from '../../components/values/DayText';
import { Money } from '../../components/values/Money';
import classes from './MailAnswer.module.css';

/** What is decided, why an agreement is asked, and in whose name. */
export function AskedFor({
  asked: { person, proposal, account, author, total, reasons, dueAt },
}: {
  asked: MailAnswerView;
}) {
  const { t } = useTranslation('mailAnswer');
  return (
    <section>
      <h1 className={classes.title}>{t('title', { account })}</h1>
      <p className={classes.total}>
        <Money value={total} /> <span className={classes.quiet}>{t('exclVat')}</span>
      </p>
      <dl className={classes.facts}>
        <dt>{t('proposal')}</dt>
        <dd>
          {proposal.number} · {proposal.name}
        </dd>
        <dt>{t('author')}</dt>
        <dd>{author}</dd>
        {dueAt !== null && (
          <>
            <dt>{t('due')}</dt>
            <dd>
              <DayText day={dueAt} time />
            </dd>
          </>
        )}
        <dt>{t('why')}</dt>
        <dd>
          <ul className={classes.reasons}>
            {reasons.map((reason) => (
              <li key={reason}>{approvalReason(reason)}</li>
            ))}
          </ul>
        </dd>
      </dl>
      <p className={classes.quiet}>{t('inTheNameOf', { person })}</p>
    </section>
  );
}
