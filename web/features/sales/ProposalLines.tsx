import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ProposalView } from '../../../contracts/proposals/proposal';
import { formatAmount, parseAmount } from '../../../domain/money/cents';
import { proposalQuery } from '../../api/proposals';
import { writeAmount } from '../../components/inputs/writeAmount';
import { Money } from '../../components/values/Money';
import { ErrorState, ListSkeleton } from '../../components/page/States';
import classes from './Proposals.module.css';

/** The lines of a proposal to be read, each with its mission; quantities and amounts summed (requirements 142, 144). */
export function ProposalLines({ id, number }: { id: string; number: string }) {
  const { t } = useTranslation('sales');
  const { data, error, refetch } = useQuery(proposalQuery(id));
  if (!data) return error ? <ErrorState error={error} onRetry={refetch} /> : <ListSkeleton rows={3} />;
  if (data.lines.length === 0) return <p>{t('lines.none')}</p>;
  return (
    <div className={classes.scroller} role="region" aria-label={t('lines.region', { number })} tabIndex={0}>
      <Lines proposal={data} />
    </div>
  );
}

const quantityOf = ({ lines }: ProposalView): string =>
  formatAmount(lines.reduce((sum, { quantity }) => sum + parseAmount(quantity), 0));

function Lines({ proposal }: { proposal: ProposalView }) {
  const { t } = useTranslation('sales');
  const { number, lines, mission, net } = proposal;
  return (
    <table className={classes.lines}>
      <caption className="sr-only">{t('lines.caption', { number })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('lines.reference')}</th>
          <th scope="col">{t('lines.label')}</th>
          <th scope="col">{t('lines.mission')}</th>
          <th scope="col" data-number>
            {t('lines.quantity')}
          </th>
          <th scope="col" data-number>
            {t('lines.price')}
          </th>
          <th scope="col" data-number>
            {t('lines.discount')}
          </th>
          <th scope="col" data-number>
            {t('lines.net')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td>{line.product.code}</td>
            <td>{[line.label, line.suffix].filter(Boolean).join(' · ')}</td>
            <td>{mission.label}</td>
            <td data-number>{writeAmount(line.quantity)}</td>
            <td data-number>
              <Money value={line.unitPrice} />
            </td>
            <td data-number>{Number(line.discountPercent) === 0 ? '' : `${writeAmount(line.discountPercent)} %`}</td>
            <td data-number>
              <Money value={line.net} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {t('lines.total')}
          </th>
          <td data-number>{writeAmount(quantityOf(proposal))}</td>
          <td colSpan={2} />
          <td data-number>
            <Money value={net} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
