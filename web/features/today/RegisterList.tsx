import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DifferencesOfAccount } from '../../../contracts/register';
import { goesWithOthers } from '../../../domain/account/registerDifferences';
import { differencesOfMineQuery, useApplyManyDifferences } from '../../api/registerDifferences';
import { labelOf, useReference } from '../../api/reference';
import { BusyButton } from '../../components/inputs/BusyButton';
import { announce } from '../../components/page/LiveRegion';
import { ProblemNotice } from '../../components/page/ProblemNotice';
import { ShortList } from './ShortList';
import { shown } from './todayQueries';
import classes from './Today.module.css';

/** My accounts of which the public register says something else; nothing is shown when they agree. */
export function RegisterList() {
  const { t } = useTranslation(['today', 'accounts']);
  const differences = useQuery(differencesOfMineQuery);
  const [refused, setRefused] = useState<string[]>([]);
  const { items = [] } = differences.data ?? {};
  const apply = useApplyManyDifferences((results) => {
    const failed = results.flatMap(({ accountId, why }) =>
      why
        ? [
            t('today:register.failed', {
              name: items.find(({ account }) => account.id === accountId)?.account.name,
              ...why,
            }),
          ]
        : [],
    );
    setRefused(failed);
    if (failed.length < results.length) announce(t('today:register.done'));
  });
  if (!differences.isError && items.length === 0) return null;
  const together = items.filter((item) => item.differences.every(({ what }) => goesWithOthers(what)));
  return (
    <ShortList
      id="today-register"
      title={t('today:register.title')}
      query={differences}
      empty=""
      rows={items.slice(0, shown).map((item) => (
        <AccountRow
          key={item.account.id}
          item={item}
          onApply={together.includes(item) ? () => apply.mutate([item]) : undefined}
          applying={apply.isPending}
        />
      ))}
      all={
        together.length > 1 && (
          <BusyButton
            size="xs"
            variant="subtle"
            className={classes.together}
            loading={apply.isPending}
            onClick={() => apply.mutate(together)}
          >
            {t('today:register.all', { count: together.length })}
          </BusyButton>
        )
      }
      more={
        (apply.error !== null || refused.length > 0) && (
          <>
            <ProblemNotice problem={apply.error} />
            {refused.join(' ')}
          </>
        )
      }
    />
  );
}

interface AccountRowProps {
  item: DifferencesOfAccount;
  applying: boolean;
  /** Undefined where one of its differences is to be judged on its own. */
  onApply: (() => void) | undefined;
}

function AccountRow({ item: { account, differences }, applying, onApply }: AccountRowProps) {
  const { t } = useTranslation(['today', 'accounts']);
  const { legalForms } = useReference();
  return (
    <li className={classes.row}>
      <Link to="/comptes/$id" params={{ id: account.id }} className={classes.link} data-row>
        <span className={classes.title}>{account.name}</span>
        <span className={classes.about}>
          {differences
            .map(({ what, values }) =>
              [
                t(`accounts:difference.what.${what}`),
                what === 'legalForm' ? labelOf(legalForms, values[0]?.said ?? '') : values[0]?.said,
              ]
                .filter(Boolean)
                .join(' : '),
            )
            .join(', ')}
        </span>
      </Link>
      {onApply && (
        <BusyButton
          size="xs"
          variant="default"
          loading={applying}
          aria-label={t('today:register.applyOf', { name: account.name })}
          onClick={onApply}
        >
          {t('today:register.apply')}
        </BusyButton>
      )}
    </li>
  );
}
