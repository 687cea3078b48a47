import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProposalLineView } from '../../../../contracts/proposals/line';
import { AmountInput } from '../../../components/inputs/AmountInput';
import { DayInput } from '../../../components/inputs/DayInput';
import { formatMoney } from '../../../format/money';
import type { LineDraft } from './lineDraft';
import classes from './Proposal.module.css';

interface LineCellsProps {
  line: ProposalLineView;
  draft: LineDraft;
  onDraft: (change: LineDraft) => void;
  onSave: (draft?: LineDraft) => void;
}

/** The cells of a line that are typed into. */
export function LineCells({ line, draft, onDraft, onSave }: LineCellsProps) {
  const { t } = useTranslation('opportunities');
  const name = (column: 'quantity' | 'unitPrice' | 'discount' | 'resource' | 'delivery') =>
    t('line.cell', { column: t(`line.${column}`), label: line.label });
  const kept = <T,>(typed: T | undefined, known: T): T => (typed === undefined ? known : typed);
  const forced = line.priceForced && draft.unitPrice === undefined;
  return (
    <>
      <td className={classes.figure} data-column="quantity">
        <AmountInput
          unit=""
          aria-label={name('quantity')}
          value={kept(draft.quantity, line.quantity)}
          onChange={(quantity) => onDraft({ quantity })}
          onBlur={() => onSave()}
        />
      </td>
      <td className={classes.figure} data-column="unitPrice">
        <AmountInput
          unit=""
          aria-label={name('unitPrice')}
          value={kept(draft.unitPrice, line.unitPrice.amount)}
          onChange={(unitPrice) => onDraft({ unitPrice })}
          onBlur={() => onSave()}
        />
        {forced && (
          <span
            className={classes.forced}
            title={t('line.cataloguePrice', { price: formatMoney(line.cataloguePrice) })}
          >
            {t('line.forced')}
          </span>
        )}
      </td>
      <td className={classes.figure} data-column="discount">
        <AmountInput
          unit=""
          aria-label={name('discount')}
          value={kept(draft.discountPercent, line.discountPercent)}
          onChange={(discountPercent) => onDraft({ discountPercent })}
          onBlur={() => onSave()}
        />
      </td>
      <td data-column="resource">
        <TextInput
          aria-label={name('resource')}
          maxLength={100}
          title={line.assignee?.name ?? line.resource ?? undefined}
          placeholder={line.assignee?.name}
          value={kept(draft.resource, line.resource) ?? ''}
          onChange={(event) =>
            onDraft({ resource: event.currentTarget.value === '' ? null : event.currentTarget.value })
          }
          onBlur={() => onSave()}
        />
      </td>
      <td className={classes.day} data-column="delivery">
        <DayInput
          aria-label={name('delivery')}
          clearable={false}
          value={kept(draft.deliveryOn, line.deliveryOn)}
          onChange={(deliveryOn) => onSave({ ...draft, deliveryOn })}
        />
      </td>
    </>
  );
}
