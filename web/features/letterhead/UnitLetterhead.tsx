import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { LetterheadView } from '../../../contracts/letterhead';
import { ConfirmDialog } from '../../components/dialogs/ConfirmDialog';
import { announce } from '../../components/page/LiveRegion';
import { ErrorState, ListSkeleton } from '../../components/page/States';
import { LetterheadEditor } from './LetterheadEditor';
import { useLetterhead, useRemoveUnitLetterhead } from './useLetterhead';
import classes from './Letterhead.module.css';

interface UnitLetterheadProps {
  unit: string;
  /** What the unit writes on as long as it has none of its own, and what its own begins with. */
  firm: LetterheadView;
}

/** The letterhead of one business unit: its own, or the firm's until it is given one. */
export function UnitLetterhead({ unit, firm }: UnitLetterheadProps) {
  const { t } = useTranslation('letterhead');
  const { data, error, isPending, refetch } = useLetterhead(unit);
  const [begun, { open: begin, close: giveUp }] = useDisclosure(false);
  if (isPending) return <ListSkeleton />;
  if (error) return <ErrorState error={error} onRetry={refetch} />;
  if (data.letterhead !== null)
    return (
      <>
        <RemoveOwn unit={unit} onDone={giveUp} />
        <LetterheadEditor key={data.version} kept={data} unit={unit} />
      </>
    );
  if (begun) return <LetterheadEditor kept={{ ...firm, version: data.version, lastChange: null }} unit={unit} />;
  return (
    <div className={classes.look}>
      <span>{t('whose.inherits')}</span>
      <Button variant="default" onClick={begin}>
        {t('whose.begin')}
      </Button>
    </div>
  );
}

function RemoveOwn({ unit, onDone }: { unit: string; onDone: () => void }) {
  const { t } = useTranslation('letterhead');
  const [asked, { open, close }] = useDisclosure(false);
  const remove = useRemoveUnitLetterhead(() => {
    announce(t('whose.removed'));
    onDone();
  });
  return (
    <div className={classes.look}>
      <span>{t('whose.own')}</span>
      <Button variant="subtle" onClick={open}>
        {t('whose.remove')}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={close}
        title={t('whose.remove')}
        consequences={[t('whose.afterwards'), t('frozen')]}
        confirmLabel={t('whose.confirm')}
        pending={remove.isPending}
        problem={remove.error}
        onConfirm={() => remove.mutate(unit)}
      />
    </div>
  );
}
