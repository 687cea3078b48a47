import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ProposalView } from '../../../../contracts/proposals/proposal';
import type { SendingView } from '../../../../contracts/proposals/sendings';
import { ThereAreMore } from '../../../components/lists/ThereAreMore';
import { DayText } from '../../../components/values/DayText';
import { ErrorState } from '../../../components/page/States';
import { sendingsQuery, sentLetterHref } from '../api/sendings';
import classes from './Proposal.module.css';

/** What was sent: by whom, when, to whom, which version; nothing is said while nothing was. */
export function Sendings({ proposal }: { proposal: ProposalView }) {
  const { t } = useTranslation('opportunities');
  const { data, error, refetch } = useQuery(sendingsQuery(proposal.id));
  if (error) return <ErrorState error={error} onRetry={refetch} />;
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section className={classes.sendings}>
      <h3>{t('sending.title')}</h3>
      <ul>
        {data.items.map((sending) => (
          <Sending key={sending.id} sending={sending} />
        ))}
      </ul>
      <ThereAreMore of={data} />
    </section>
  );
}

function Sending({
  sending: { id, way, sentOn, by, version, contentHash, printable, recipients },
}: {
  sending: SendingView;
}) {
  const { t } = useTranslation('opportunities');
  return (
    <li>
      <span>
        <DayText day={sentOn} /> · {t(`sending.${way}`, { name: by?.name ?? '' })}
        {version !== null && ` · ${t('sending.version', { version })}`}
        <span className={classes.hash} title={contentHash}>
          {t('sending.hash', { hash: contentHash.slice(0, 12) })}
        </span>
      </span>
      {recipients.map(({ contactId, name, email, leftAt, rejected }) => (
        <span key={contactId} className={classes.kind}>
          {name} ({email}) :{' '}
          {rejected ? t('sending.rejected') : leftAt === null ? t('sending.leaving') : t('sending.left')}
          {leftAt !== null && (
            <>
              {' '}
              <DayText day={leftAt} />
            </>
          )}
        </span>
      ))}
      {printable && (
        <a href={sentLetterHref(id)} download>
          {t('sending.read')}
        </a>
      )}
    </li>
  );
}
