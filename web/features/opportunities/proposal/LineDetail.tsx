import { Button, Drawer, Select, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalLineView } from '../../../../contracts/proposals/line';
import type { ProposalView } from '../../../../contracts/proposals/proposal';
import { billingModes, periodicities } from '../../../../domain/proposal/lines';
import { Facts } from '../../../components/values/Facts';
import { AmountInput } from '../../../components/inputs/AmountInput';
import { DayInput } from '../../../components/inputs/DayInput';
import { writeAmount } from '../../../components/inputs/writeAmount';
import { Money } from '../../../components/values/Money';
import { PersonPicker } from '../../../components/inputs/PersonPicker';
import { formatMoney } from '../../../format/money';
import type { LineBody } from '../api/proposal';
import { useCheckedSubmit } from '../gate/useCheckedSubmit';
import { AssignmentFields } from './AssignmentFields';
import { detailChange, detailOf, type LineDetailValues } from './detailValues';
import classes from './Proposal.module.css';

interface LineDetailProps {
  mission: ProposalView['mission'];
  line: ProposalLineView;
  editable: boolean;
  onSave: (change: LineBody) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** One line in full, block by block (requirements 153-165): product, price, billing, assignment, free fields, costs and margin. */
export function LineDetail({ mission, line, editable, onSave, onRemove, onClose }: LineDetailProps) {
  const { t } = useTranslation(['opportunities', 'common']);
  const [values, setValues] = useState(() => detailOf(line));
  const set = (change: Partial<LineDetailValues>) => setValues((all) => ({ ...all, ...change }));
  const { form } = useCheckedSubmit(() => {
    const change = detailChange(line, values);
    if (Object.keys(change).length > 0) onSave(change);
    onClose();
  });
  const options = <T extends string>(all: readonly T[], key: 'billingMode' | 'periodicity') =>
    all.map((value) => ({ value, label: t(`line.${key}.${value}` as 'line.periodicity.once') }));
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      title={line.label}
      closeButtonProps={{ 'aria-label': t('common:dialog.close') }}
    >
      <form className={classes.detail} {...form}>
        <fieldset disabled={!editable}>
          <legend>{t('detail.product')}</legend>
          <Facts
            facts={[
              [t('detail.reference'), line.product.code],
              [t('detail.kind'), t(`line.kind.${line.kind}` as 'line.kind.regie')],
            ]}
          />
          <TextInput
            label={t('line.label')}
            required
            maxLength={200}
            data-autofocus
            value={values.label}
            onChange={(event) => set({ label: event.currentTarget.value })}
          />
          <TextInput
            label={t('detail.suffix')}
            maxLength={200}
            value={values.suffix}
            onChange={(event) => set({ suffix: event.currentTarget.value })}
          />
          <TextInput
            label={t('detail.group')}
            maxLength={100}
            value={values.groupLabel}
            onChange={(event) => set({ groupLabel: event.currentTarget.value })}
          />
        </fieldset>
        <fieldset disabled={!editable}>
          <legend>{t('detail.price')}</legend>
          <AmountInput
            label={t('line.quantity')}
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
            data={options(billingModes, 'billingMode')}
            value={values.billingMode}
            onChange={(value) => value && set({ billingMode: value })}
          />
          <Select
            label={t('detail.periodicity')}
            allowDeselect={false}
            data={options(periodicities, 'periodicity')}
            value={values.periodicity}
            onChange={(value) => value && set({ periodicity: value })}
          />
        </fieldset>
        <fieldset disabled={!editable}>
          <legend>{t('detail.assignment')}</legend>
          <AssignmentFields mission={mission} values={values} set={set} />
          <TextInput
            label={t('line.resource')}
            description={t('detail.resourceHint')}
            maxLength={100}
            value={values.resource}
            onChange={(event) => set({ resource: event.currentTarget.value })}
          />
          <PersonPicker
            label={t('detail.assignee')}
            disabled={!editable}
            value={values.assignee}
            onChange={(assignee) => set({ assignee })}
          />
        </fieldset>
        <fieldset disabled={!editable}>
          <legend>{t('detail.more')}</legend>
          <TextInput
            label={t('detail.free1')}
            maxLength={100}
            value={values.free1}
            onChange={(event) => set({ free1: event.currentTarget.value })}
          />
          <TextInput
            label={t('detail.free2')}
            maxLength={100}
            value={values.free2}
            onChange={(event) => set({ free2: event.currentTarget.value })}
          />
        </fieldset>
        <Facts
          facts={[
            [t('line.net'), <Money key="net" value={line.net} />],
            [t('total.cost'), <Money key="cost" value={line.cost} />],
            [t('total.margin'), <MarginText key="margin" line={line} />],
          ]}
        />
        <div className={classes.buttons}>
          {editable && (
            <Button
              variant="subtle"
              disabled={line.alwaysKept}
              title={line.alwaysKept ? t('line.keptHint') : undefined}
              onClick={onRemove}
            >
              {t('selection.remove')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('gate.cancel')}
          </Button>
          {editable && <Button type="submit">{t('detail.save')}</Button>}
        </div>
      </form>
    </Drawer>
  );
}

function MarginText({ line: { margin, marginPercent } }: { line: ProposalLineView }) {
  const { t } = useTranslation('opportunities');
  return (
    <>
      <Money value={margin} />
      {marginPercent !== null && ` · ${t('proposal.percent', { percent: writeAmount(marginPercent) })}`}
    </>
  );
}
