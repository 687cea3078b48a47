import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalRow } from '../../../contracts/proposals/list';
import { BusyButton } from '../../components/inputs/BusyButton';
import { Money } from '../../components/values/Money';
import { proposalStateName } from '../../i18n/said';
import { ProposalLines } from './ProposalLines';
import type { ProposalsViewProps } from './proposalViews.types';
import classes from './Proposals.module.css';

/** Each proposal with the number of its lines, "EME26042194 (10)"; its lines unfold below it (requirements 140, 145). */
export function ProposalsTree({ rows, hasMore, loadingMore, onLoadMore }: ProposalsViewProps) {
  const { t } = useTranslation('sales');
  return (
    <>
      <ul className={classes.tree} aria-label={t('proposals.title')}>
        {rows.map((row) => (
          <Branch key={row.id} row={row} />
        ))}
      </ul>
      {hasMore && (
        <BusyButton variant="subtle" loading={loadingMore} onClick={onLoadMore}>
          {t('proposals.more')}
        </BusyButton>
      )}
    </>
  );
}

function Branch({ row: { id, number, lineCount, label, account, state, net } }: { row: ProposalRow }) {
  const [opened, setOpened] = useState(false);
  return (
    <li>
      <details className={classes.branch} onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary className={classes.summary}>
          <span className={classes.number}>
            {number} ({lineCount})
          </span>
          <span className={classes.what}>
            {account.name} · {label}
          </span>
          <span>{proposalStateName(state)}</span>
          <Money value={net} />
        </summary>
        {opened && <ProposalLines id={id} number={number} />}
      </details>
    </li>
  );
}
