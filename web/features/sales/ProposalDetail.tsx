import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Modal } from '../../components/dialogs/Modal';
import type { ProposalRow } from '../../../contracts/proposals/list';
import { proposalStateName } from '../../i18n/said';
import { ProposalLines } from './ProposalLines';
import classes from './Proposals.module.css';

interface ProposalDetailProps {
  row: ProposalRow;
  onClose: () => void;
}

/** Behind the eye: what a proposal says, an archived one too, and the way to where it is worked on (requirement 139). */
export function ProposalDetail({ row, onClose }: ProposalDetailProps) {
  const { t } = useTranslation(['sales', 'common']);
  const { id, number, state, label, account, opportunity } = row;
  return (
    <Modal
      opened
      onClose={onClose}
      size="70rem"
      title={`${number} · ${proposalStateName(state)}`}
      closeButtonProps={{ 'aria-label': t('common:dialog.close') }}
    >
      <div className={classes.detail}>
        <p>{t('proposals.about', { client: account.name, label })}</p>
        <ProposalLines id={id} number={number} />
        <div className={classes.buttons}>
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link
                to="/opportunites/$id"
                params={{ id: opportunity.id }}
                search={{ onglet: 'proposition' }}
                {...props}
              />
            )}
          >
            {t('proposals.open')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
