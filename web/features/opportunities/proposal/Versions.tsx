import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Modal } from '../../../components/dialogs/Modal';
import type { ProposalVersionView } from '../../../../contracts/proposals/versions';
import type { ProposalView } from '../../../../contracts/proposals/proposal';
import { ThereAreMore } from '../../../components/lists/ThereAreMore';
import { DayText } from '../../../components/values/DayText';
import { Money } from '../../../components/values/Money';
import { ErrorState } from '../../../components/page/States';
import { versionsQuery } from '../api/versions';
import { Comparison } from './Comparison';
import classes from './Proposal.module.css';

/** Versions that were submitted, readable for good, each compared with what is written now. */
export function Versions({ proposal }: { proposal: ProposalView }) {
  const { t } = useTranslation(['opportunities', 'common']);
  const { data, error, refetch } = useQuery(versionsQuery(proposal.id, proposal.version));
  const [compared, setCompared] = useState<number | null>(null);
  if (error) return <ErrorState error={error} onRetry={refetch} />;
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section className={classes.sendings}>
      <h3>{t('version.title')}</h3>
      <ul>
        {data.items.map((version) => (
          <Version key={version.number} version={version} onCompare={() => setCompared(version.number)} />
        ))}
      </ul>
      <ThereAreMore of={data} />
      <Modal
        opened={compared !== null}
        onClose={() => setCompared(null)}
        size="xl"
        title={t('version.compareTitle', { version: compared ?? '' })}
        closeButtonProps={{ 'aria-label': t('common:dialog.close') }}
      >
        {compared !== null && <Comparison proposalId={proposal.id} from={compared} version={proposal.version} />}
      </Modal>
    </section>
  );
}

function Version({
  version: { number, submittedAt, by, net, outcome, sent, contentHash },
  onCompare,
}: {
  version: ProposalVersionView;
  onCompare: () => void;
}) {
  const { t } = useTranslation('opportunities');
  return (
    <li>
      <span>
        {t('sending.version', { version: number })} · <DayText day={submittedAt} /> · {by?.name} · <Money value={net} />
        <span className={classes.hash} title={contentHash}>
          {t('sending.hash', { hash: contentHash.slice(0, 12) })}
        </span>
      </span>
      <span className={classes.kind}>
        {t(`version.outcome.${outcome ?? 'none'}`)}
        {sent && ` · ${t('version.sent')}`}
      </span>
      <Button size="compact-xs" variant="subtle" onClick={onCompare}>
        {t('version.compare')}
      </Button>
    </li>
  );
}
