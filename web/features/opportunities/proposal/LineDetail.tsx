import { Button, Drawer } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalLineView } from '../../../../contracts/proposals/line';
import type { ProposalView } from '../../../../contracts/proposals/proposal';
import { Facts } from '../../../components/values/Facts';
import { writeAmount } from '../../../components/inputs/writeAmount';
import { Money } from '../../../components/values/Money';
import type { LineBody } from '../api/proposal';
import { useCheckedSubmit } from '../gate/useCheckedSubmit';
import { detailChange, detailOf, type LineDetailValues } from './detailValues';
import { AssignmentBlock, BillingBlock, FreeBlock, PriceBlock, ProductBlock } from './LineDetailBlocks';
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
  const block = { line, editable, values, set };
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      title={line.label}
      closeButtonProps={{ 'aria-label': t('common:dialog.close') }}
    >
      <form className={classes.detail} {...form}>
        <ProductBlock {...block} />
        <PriceBlock {...block} />
        <BillingBlock {...block} />
        <AssignmentBlock {...block} mission={mission} />
        <FreeBlock {...block} />
        <Facts
          facts={[
            [t('line.net'), <Money key="net" value={line.net} />],
            [t('total.cost'), <Money key="cost" value={line.cost} />],
            [t('total.margin'), <MarginText key="margin" line={line} />],
          ]}
        />
        <Buttons line={line} editable={editable} onRemove={onRemove} onClose={onClose} />
      </form>
    </Drawer>
  );
}

function Buttons({ line, editable, onRemove, onClose }: Omit<LineDetailProps, 'mission' | 'onSave'>) {
  const { t } = useTranslation('opportunities');
  return (
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
