import { useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { presenceOperations } from '../../../../contracts/presence';
import type { Present } from '../../../../contracts/presence';
import { GONE_AFTER_MS, TOLD_EVERY_MS, type Doing } from '../../../../domain/presence/presence';
import { call } from '../../../api/call';
import { record } from '../../../api/keys';
import { useMe } from '../../../api/session';
import { doingOn, watchDoing } from '../../../components/conversation/doing';

/** The others on this request; asked again before anybody of them could be taken for gone. */
export function usePresent(requestId: string): Present[] {
  const { data = [] } = useQuery({
    queryKey: record('presence', requestId),
    queryFn: async ({ signal }) =>
      (await call(presenceOperations.requestPresence, { params: { id: requestId } }, { signal })).data.items,
    refetchInterval: GONE_AFTER_MS / 2,
  });
  return data;
}

/** A presence that is not told is missed by nobody: the next one comes in seconds. */
function send(requestId: string, doing: Doing | 'gone'): void {
  call(
    presenceOperations.tellPresence,
    { params: { id: requestId }, body: { doing } },
    { idempotencyKey: crypto.randomUUID() },
  ).catch(() => undefined);
}

/** Says that I am here while the page is in front of me, what I do when it changes, and that I go. */
export function useTellPresence(requestId: string): void {
  const { roles } = useMe();
  // Whoever only audits leaves no trace of their own.
  const shown = roles.some((role) => role !== 'auditor');
  const last = useRef<Doing | 'gone'>('gone');
  useEffect(() => {
    if (!shown) return;
    const now = (): Doing | 'gone' => (document.visibilityState === 'visible' ? doingOn(requestId) : 'gone');
    const tell = (always: boolean) => {
      const doing = now();
      if (doing === last.current && (!always || doing === 'gone')) return;
      last.current = doing;
      send(requestId, doing);
    };
    const change = () => tell(false);
    tell(true);
    const timer = setInterval(() => tell(true), TOLD_EVERY_MS);
    const unwatch = watchDoing(change);
    document.addEventListener('visibilitychange', change);
    return () => {
      clearInterval(timer);
      unwatch();
      document.removeEventListener('visibilitychange', change);
      last.current = 'gone';
      send(requestId, 'gone');
    };
  }, [requestId, shown]);
}
