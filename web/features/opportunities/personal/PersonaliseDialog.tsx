import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { defaultLayout, isDefaultLayout } from '../../../../domain/opportunity/pageLayout';
import type { PageLayout } from '../../../../domain/opportunity/pageLayout';
import { ConfirmDialog } from '../../../components/dialogs/ConfirmDialog';
import { announce } from '../../../components/page/LiveRegion';
import { addressOfTab } from '../opportunitySearch';
import { PieceList } from './PieceList';
import { useKeepLayout } from './usePageLayout';

/** « Personnalisation »: which facts and tabs one sees on every opportunity, in one's own order. */
export function PersonaliseDialog({ layout, onClose }: { layout: PageLayout; onClose: () => void }) {
  const { t } = useTranslation('opportunities');
  const [{ facts, tabs }, setDraft] = useState(layout);
  const keep = useKeepLayout(() => {
    announce(t('personal.kept'));
    onClose();
  });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('personal.title')}
      consequences={[]}
      confirmLabel={t('personal.confirm')}
      pending={keep.isPending}
      problem={keep.error}
      onConfirm={() => keep.mutate({ facts, tabs })}
    >
      <p>{t('personal.scope')}</p>
      <PieceList
        title={t('personal.facts')}
        pieces={facts}
        nameOf={(code) => t(`fact.${code}`)}
        onChange={(pieces) => setDraft({ facts: pieces, tabs })}
      />
      <PieceList
        title={t('personal.tabs')}
        hint={t('personal.tabsHint')}
        pieces={tabs}
        nameOf={(code) => t(`tab.${addressOfTab[code]}`)}
        fixed="summary"
        onChange={(pieces) => setDraft({ facts, tabs: pieces })}
      />
      {!isDefaultLayout({ facts, tabs }) && (
        <Button variant="subtle" onClick={() => setDraft(defaultLayout())}>
          {t('personal.reset')}
        </Button>
      )}
    </ConfirmDialog>
  );
}
