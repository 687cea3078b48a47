import { useTranslation } from 'react-i18next';
import type { GroupView } from '../../../../contracts/groups';
import { Money } from '../../../components/values/Money';
import { stageName } from '../../../i18n/said';
import classes from './Group.module.css';

/** Open opportunities of the whole group by stage, as the board counts and weighs them. */
export function GroupPipeline({ pipeline }: Pick<GroupView, 'pipeline'>) {
  const { t } = useTranslation('accounts');
  return (
    <section aria-labelledby="pipeline">
      <h2 id="pipeline">{t('groups.pipeline')}</h2>
      <p className={classes.quiet}>{t('groups.within')}</p>
      <table className={classes.table} aria-labelledby="pipeline">
        <thead>
          <tr>
            <th scope="col">{t('groups.stage')}</th>
            <th scope="col" data-align="right">
              {t('groups.count')}
            </th>
            <th scope="col" data-align="right">
              {t('groups.amount')}
            </th>
            <th scope="col" data-align="right">
              {t('groups.weighted')}
            </th>
          </tr>
        </thead>
        <tbody>
          {pipeline.map(({ stage, count, amount, weighted }) => (
            <tr key={stage}>
              <th scope="row">{stageName(stage)}</th>
              <td data-align="right">{count}</td>
              <td data-align="right">
                <Money value={amount} />
              </td>
              <td data-align="right">
                <Money value={weighted} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
