import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import { useKeyedActions } from '../../../palette/useKeyedActions';
import { WaitDialog } from './WaitDialog';

/** Offered to whoever holds the request at Business Support, while it waits for nothing yet. */
export function WaitButton({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const [asked, setAsked] = useState(false);
  const offered = request.permissions.some(({ action, allowed }) => action === 'wait' && allowed);
  useKeyedActions(
    t('key.group'),
    offered ? [{ id: 'wait', keys: 'w', label: t('wait.button'), run: () => setAsked(true) }] : [],
  );
  if (!offered) return null;
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)} aria-keyshortcuts="W">
        {t('wait.button')}
      </Button>
      {asked && <WaitDialog request={request} onClose={() => setAsked(false)} />}
    </>
  );
}
