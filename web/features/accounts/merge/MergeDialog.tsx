import { Button, Radio } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Modal } from '../../../components/dialogs/Modal';
import type { AccountView } from '../../../../contracts/accounts/account';
import type { MergePreview } from '../../../../contracts/merges';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { AccountSelect } from '../../../components/inputs/AccountSelect';
import { announce } from '../../../components/page/LiveRegion';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { ErrorState, ListSkeleton } from '../../../components/page/States';
import classes from './Merge.module.css';
import { MergeContacts } from './MergeContacts';
import { MergeFields } from './MergeFields';
import { mergePreviewQuery, useMerge } from './mergeQueries';
import type { Choices } from './mergeQueries';

interface MergeDialogProps {
  account: Pick<AccountView, 'id' | 'tradeName' | 'number'>;
  onClose: () => void;
}

/** Makes one account of two: which one is kept, what each field will be and why, what changes hands; nothing is done before it was seen. */
export function MergeDialog({ account, onClose }: MergeDialogProps) {
  const { t } = useTranslation(['accounts', 'common']);
  const [otherId, setOtherId] = useState<string | null>(null);
  const [swapped, setSwapped] = useState(false);
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('accounts:fusion.title')}
      closeButtonProps={{ 'aria-label': t('common:dialog.close') }}
    >
      <div className={classes.merge}>
        <AccountSelect
          label={t('accounts:fusion.other', { name: account.tradeName })}
          value={otherId}
          data-autofocus
          exceptId={account.id}
          onChange={(chosen) => setOtherId(chosen?.id ?? null)}
        />
        {otherId !== null && (
          <Preview
            key={otherId}
            ids={swapped ? [otherId, account.id] : [account.id, otherId]}
            onSwap={() => setSwapped(!swapped)}
            onClose={onClose}
          />
        )}
      </div>
    </Modal>
  );
}

interface PreviewProps {
  /** The one that is kept, then the other. */
  ids: readonly [string, string];
  onSwap: () => void;
  onClose: () => void;
}

function Preview({ ids: [keptId, otherId], onSwap, onClose }: PreviewProps) {
  const { t } = useTranslation(['accounts', 'common']);
  const navigate = useNavigate();
  const {
    data: preview,
    error,
    refetch,
    isPlaceholderData,
  } = useQuery({ ...mergePreviewQuery(keptId, otherId), placeholderData: keepPreviousData });
  const [choices, setChoices] = useState<Choices>({});
  const [vaultContactId, setVaultContactId] = useState<string | null>(null);
  const merge = useMerge((kept) => {
    announce(t('accounts:fusion.done', { name: kept.tradeName }));
    onClose();
    void navigate({ to: '/comptes/$id', params: { id: kept.id }, replace: true });
  });
  if (error) return <ErrorState error={error} onRetry={refetch} />;
  if (!preview) return <ListSkeleton rows={5} />;
  const { problems, vault } = preview;
  const mustChoose = vault.length > 0 && vaultContactId === null;

  function swap(): void {
    setChoices({});
    merge.reset();
    onSwap();
  }

  return (
    <form
      className={classes.merge}
      onSubmit={(event) => {
        event.preventDefault();
        merge.mutate({ preview, choices, vaultContactId });
      }}
    >
      <Kept preview={preview} onSwap={swap} />
      {problems.length > 0 ? (
        <ul className={classes.problems} role="alert">
          {problems.map((problem) => (
            <li key={problem}>{t(`accounts:fusion.problem.${problem}`)}</li>
          ))}
        </ul>
      ) : (
        <>
          <MergeFields
            preview={preview}
            choices={choices}
            onChoose={(field, side) => setChoices({ ...choices, [field]: side })}
          />
          <MergeContacts preview={preview} vaultContactId={vaultContactId} onVault={setVaultContactId} />
        </>
      )}
      <ProblemNotice problem={merge.error} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('common:dialog.back')}
        </Button>
        <BusyButton
          type="submit"
          loading={merge.isPending}
          disabled={problems.length > 0 || mustChoose || isPlaceholderData}
        >
          {t('accounts:fusion.confirm')}
        </BusyButton>
      </div>
    </form>
  );
}

/** Which of the two stays; the other's number goes on leading to it. */
function Kept({ preview: { kept, other }, onSwap }: { preview: MergePreview; onSwap: () => void }) {
  const { t } = useTranslation('accounts');
  // Always in one order, so that the chosen one moves and not the names.
  const both = [kept, other].sort((one, another) => one.number.localeCompare(another.number));
  return (
    <Radio.Group
      className={classes.field}
      label={t('fusion.kept')}
      description={t('fusion.gone', { name: other.name, number: other.number })}
      value={kept.id}
      onChange={onSwap}
    >
      <div className={classes.values}>
        {both.map(({ id, name, number, kind }) => (
          <Radio
            key={id}
            value={id}
            label={t('fusion.keep', { name, number, kind: t(`kind.${kind}`).toLowerCase() })}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
