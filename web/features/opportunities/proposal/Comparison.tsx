import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { VersionComparisonView, VersionLineView } from '../../../../contracts/proposals/versions';
import { writeAmount } from '../../../components/inputs/writeAmount';
import { Money } from '../../../components/values/Money';
import { Replaced } from '../../../components/values/Replaced';
import { ErrorState, ListSkeleton } from '../../../components/page/States';
import { formatFullDay } from '../../../format/day';
import { formatMoney } from '../../../format/money';
import { comparisonQuery } from '../api/versions';
import classes from './Proposal.module.css';

type Field = VersionComparisonView['changed'][number]['fields'][number];

/** What became of the lines since a version: added, removed, changed field by field, and what it comes to. */
export function Comparison({ proposalId, from, version }: { proposalId: string; from: number; version: number }) {
  const { t } = useTranslation('opportunities');
  const wordsOf = useFieldWords();
  const { data, error, refetch } = useQuery(comparisonQuery(proposalId, from, version));
  if (error) return <ErrorState error={error} onRetry={refetch} />;
  if (!data) return <ListSkeleton rows={3} />;
  const { added, removed, changed, unchanged, netDifference } = data;
  if (added.length + removed.length + changed.length === 0) return <p className={classes.hint}>{t('version.same')}</p>;
  return (
    <div className={classes.comparison}>
      <p className={classes.hint}>
        {t('version.difference')} <Money value={netDifference} /> · {t('version.unchanged', { count: unchanged })}
      </p>
      <Lines title={t('version.added')} lines={added} />
      <Lines title={t('version.removed')} lines={removed} />
      {changed.length > 0 && <h5>{t('version.changed')}</h5>}
      {changed.map(({ before, after, fields }) => (
        <dl key={after.id} className={classes.changed}>
          <dt>{after.label}</dt>
          {fields.map((field) => (
            <dd key={field}>
              <Replaced
                label={t('version.ofField', { field: t(`version.field.${field}`) })}
                before={{ says: t('version.before'), value: wordsOf(before, field) }}
                after={{ says: t('version.after'), value: wordsOf(after, field) }}
              />
            </dd>
          ))}
        </dl>
      ))}
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: VersionLineView[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h5>{title}</h5>
      <ul>
        {lines.map(({ id, label, quantity, net }) => (
          <li key={id}>
            {label} · {writeAmount(quantity)} · <Money value={net} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a line says in a field, as one reads it. */
function useFieldWords(): (line: VersionLineView, field: Field) => string {
  const { t } = useTranslation('opportunities');
  return (line, field) => {
    switch (field) {
      case 'unitPrice':
      case 'net':
        return formatMoney(line[field]);
      case 'quantity':
        return writeAmount(line.quantity);
      case 'discountPercent':
      case 'vatPercent':
        return t('proposal.percent', { percent: writeAmount(line[field]) });
      case 'deliveryOn':
      case 'billingOn':
        return line[field] === null ? '–' : formatFullDay(line[field]);
      case 'priceForced':
        return line.priceForced ? t('version.yes') : t('version.no');
      case 'label':
      case 'resource':
        return line[field] ?? '–';
    }
  };
}
