import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import { useKeyedActions } from '../../../palette/useKeyedActions';
import { StepBackDialog } from './StepBackDialog';

/** Offered to whoever holds the request at Business Support, where an earlier step can be done again. */
export function StepBackButton({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const [asked, setAsked] = useState(false);
  const offered = request.permissions.some(({ action, allowed }) => action === 'stepBack' && allowed);
  useKeyedActions(
    t('key.group'),
    offered ? [{ id: 'stepBack', keys: 'b', label: t('stepBack.button'), run: () => setAsked(true) }] : [],
  );
  if (!offered) return null;
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)} aria-keyshortcuts="B">
        {t('stepBack.button')}
      </Button>
      {asked && <StepBackDialog request={request} onClose={() => setAsked(false)} />}
    </>
  );
}
