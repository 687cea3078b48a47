import { Select, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProposalLineView } from '../../../../contracts/proposals/line';
import type { ProposalView } from '../../../../contracts/proposals/proposal';
import { billingModes, periodicities } from '../../../../domain/proposal/lines';
import { AmountInput } from '../../../components/inputs/AmountInput';
import { DayInput } from '../../../components/inputs/DayInput';
import { PersonPicker } from '../../../components/inputs/PersonPicker';
import { writeAmount } from '../../../components/inputs/writeAmount';
import { Facts } from '../../../components/values/Facts';
import { formatMoney } from '../../../format/money';
import { AssignmentFields } from './AssignmentFields';
import type { LineDetailValues } from './detailValues';

interface BlockProps {
  mission: ProposalView['mission'];
  line: ProposalLineView;
  editable: boolean;
  values: LineDetailValues;
  set: (change: Partial<LineDetailValues>) => void;
}

interface WordsInputProps extends Pick<BlockProps, 'values' | 'set'> {
  field: 'label' | 'suffix' | 'groupLabel' | 'resource' | 'free1' | 'free2';
  label: string;
  maxLength?: number;
  description?: string;
  required?: boolean;
  'data-autofocus'?: boolean;
}

/** One of the texts of a line. */
function WordsInput({ field, values, set, maxLength = 100, ...input }: WordsInputProps) {
  return (
    <TextInput
      {...input}
      maxLength={maxLength}
      value={values[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
}

/** What is sold. */
export function ProductBlock({ line, editable, ...of }: Pick<BlockProps, 'line' | 'editable' | 'values' | 'set'>) {
  const { t } = useTranslation('opportunities');
  return (
    <fieldset disabled={!editable}>
      <legend>{t('detail.product')}</legend>
      <Facts
        facts={[
          [t('detail.reference'), line.product.code],
          [t('detail.kind'), t(`line.kind.${line.kind}`)],
        ]}
      />
      <WordsInput {...of} field="label" label={t('line.label')} maxLength={200} required data-autofocus />
      <WordsInput {...of} field="suffix" label={t('detail.suffix')} maxLength={200} />
      <WordsInput {...of} field="groupLabel" label={t('detail.group')} />
    </fieldset>
  );
}

/** How much of it, and for how much: its price is the catalogue’s unless it is forced. */
export function PriceBlock({ line, editable, values, set }: Pick<BlockProps, 'line' | 'editable' | 'values' | 'set'>) {
  const { t } = useTranslation('opportunities');
  return (
    <fieldset disabled={!editable}>
      <legend>{t('detail.price')}</legend>
      <AmountInput
        label={t('line.quantity')}
        description={t(`line.howMuch.${line.kind}`)}
        unit=""
        required
        value={values.quantity}
        onChange={(quantity) => set({ quantity })}
      />
      <Switch
        label={t('line.force')}
        description={t('line.cataloguePrice', { price: formatMoney(line.cataloguePrice) })}
        checked={values.priceForced}
        onChange={(event) =>
          set(
            event.currentTarget.checked
              ? { priceForced: true }
              : { priceForced: false, unitPrice: line.cataloguePrice.amount },
          )
        }
      />
      <AmountInput
        label={t('line.unitPrice')}
        required
        disabled={!editable || !values.priceForced}
        value={values.unitPrice}
        onChange={(unitPrice) => set({ unitPrice })}
      />
      <AmountInput
        label={t('line.discount')}
        unit="%"
        value={values.discountPercent}
        onChange={(discountPercent) => set({ discountPercent })}
      />
      <Facts facts={[[t('total.vat'), t('proposal.percent', { percent: writeAmount(line.vatPercent) })]]} />
    </fieldset>
  );
}

/** When it is delivered and billed. */
export function BillingBlock({ editable, values, set }: Pick<BlockProps, 'editable' | 'values' | 'set'>) {
  const { t } = useTranslation('opportunities');
  return (
    <fieldset disabled={!editable}>
      <legend>{t('detail.billing')}</legend>
      <DayInput
        label={t('detail.deliveryOn')}
        disabled={!editable}
        value={values.deliveryOn}
        onChange={(deliveryOn) => set({ deliveryOn })}
      />
      <DayInput
        label={t('detail.billingOn')}
        disabled={!editable}
        value={values.billingOn}
        onChange={(billingOn) => set({ billingOn })}
      />
      <Select
        label={t('detail.billingMode')}
        allowDeselect={false}
        data={billingModes.map((value) => ({ value, label: t(`line.billingMode.${value}`) }))}
        value={values.billingMode}
        onChange={(value) => value && set({ billingMode: value })}
      />
      <Select
        label={t('detail.periodicity')}
        allowDeselect={false}
        data={periodicities.map((value) => ({ value, label: t(`line.periodicity.${value}`) }))}
        value={values.periodicity}
        onChange={(value) => value && set({ periodicity: value })}
      />
    </fieldset>
  );
}

/** For which mission it is done, and by whom. */
export function AssignmentBlock({
  mission,
  editable,
  values,
  set,
}: Pick<BlockProps, 'mission' | 'editable' | 'values' | 'set'>) {
  const { t } = useTranslation('opportunities');
  return (
    <fieldset disabled={!editable}>
      <legend>{t('detail.assignment')}</legend>
      <AssignmentFields mission={mission} values={values} set={set} />
      <WordsInput
        values={values}
        set={set}
        field="resource"
        label={t('line.resource')}
        description={t('detail.resourceHint')}
      />
      <PersonPicker
        label={t('detail.assignee')}
        disabled={!editable}
        value={values.assignee}
        onChange={(assignee) => set({ assignee })}
      />
    </fieldset>
  );
}

/** What the firm writes down of its own. */
export function FreeBlock({ editable, ...of }: Pick<BlockProps, 'editable' | 'values' | 'set'>) {
  const { t } = useTranslation('opportunities');
  return (
    <fieldset disabled={!editable}>
      <legend>{t('detail.more')}</legend>
      <WordsInput {...of} field="free1" label={t('detail.free1')} />
      <WordsInput {...of} field="free2" label={t('detail.free2')} />
    </fieldset>
  );
}
