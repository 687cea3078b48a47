import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OpportunityCard } from '../../../contracts/opportunities/card';
import { DueText } from '../../components/values/DueText';
import { Money } from '../../components/values/Money';
import { stageName } from '../../i18n/said';
import { needyCards } from './needs';
import type { NeedyCard } from './needs';
import { ShortList } from './ShortList';
import { myOpportunitiesQuery, shown } from './todayQueries';
import classes from './Today.module.css';

/** My opportunities that need something from me. */
export function OpportunityList() {
  const { t } = useTranslation('today');
  const opportunities = useQuery(myOpportunitiesQuery);
  const needy = needyCards(opportunities.data ?? []);
  return (
    <ShortList
      id="today-opportunities"
      title={t('opportunities.title')}
      query={opportunities}
      empty={t('opportunities.empty')}
      rows={needy.slice(0, shown).map((one) => (
        <OpportunityRow key={one.card.id} {...one} />
      ))}
      all={<Link to="/opportunites">{t('opportunities.all')}</Link>}
    />
  );
}

function OpportunityRow({ card, need }: NeedyCard<OpportunityCard>) {
  const { t } = useTranslation('today');
  return (
    <li className={classes.row}>
      <Link to="/opportunites/$id" params={{ id: card.id }} className={classes.link} data-row>
        <span className={classes.title}>{card.name}</span>
        <span className={classes.about}>
          {card.account.name} · <Money value={card.amount} />
        </span>
      </Link>
      {need.kind === 'gate' ? (
        <span className={classes.need}>
          {t('opportunities.gate', { count: need.missing, stage: stageName(need.to) })}
        </span>
      ) : (
        <span className={classes.need}>
          {t('opportunities.signature')}{' '}
          {card.expectedSignatureOn !== null && <DueText due={card.expectedSignatureOn} />}
        </span>
      )}
    </li>
  );
}
