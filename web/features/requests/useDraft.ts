import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { RequestView } from '../../../contracts/requests/request';
import { requestQuery } from '../../api/requests';
import { useUpdateRequest } from './api/requestCommands';
import type { RequestChange } from './api/requestCommands';

const quietMs = 800;

/** What is typed and not on the server yet, on top of what was typed before it. */
export function mergeChange(before: RequestChange, change: RequestChange): RequestChange {
  const fields = { ...before.fields, ...change.fields };
  return { ...before, ...change, ...(Object.keys(fields).length > 0 && { fields }) };
}

/**
 * A draft that saves itself: shortly after typing stops, and at once when a step is left. Saves go one after the other,
 * each on the version that the one before it made. What could not be saved stays on screen and goes with the next save.
 */
export function useDraft(request: RequestView) {
  const queryClient = useQueryClient();
  const update = useUpdateRequest();
  const [typed, setTyped] = useState<RequestChange>({});
  const [sending, setSending] = useState<RequestChange>({});
  const latest = useRef(typed);
  // What was refused is not sent again by itself: it would be refused again.
  const refused = useRef<RequestChange | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const dirty = Object.keys(typed).length > 0;

  function keep(change: RequestChange): void {
    latest.current = change;
    setTyped(change);
  }

  async function send(): Promise<RequestView> {
    const change = latest.current;
    // Lines answered meanwhile have moved the version on.
    const current = queryClient.getQueryData(requestQuery(request.id).queryKey) ?? request;
    if (Object.keys(change).length === 0) return current;
    keep({});
    setSending(change);
    try {
      return await update.mutateAsync({ request: current, change });
    } catch (error) {
      keep(mergeChange(change, latest.current));
      refused.current = latest.current;
      throw error;
    } finally {
      setSending({});
    }
  }

  function save(): Promise<RequestView> {
    const saved = queue.current.then(send);
    // The failure is the caller's; the next save does not wait for it to be mended.
    queue.current = saved.catch(() => undefined);
    return saved;
  }

  useEffect(() => {
    if (!dirty || refused.current === latest.current) return;
    const timer = setTimeout(() => {
      // The problem is shown by `problem`; the text stays to be sent again.
      save().catch(() => undefined);
    }, quietMs);
    return () => clearTimeout(timer);
  });

  const { groupId = request.group.id, fields, ...shown } = mergeChange(sending, typed);
  return {
    /** The draft as it will be once saved. */
    value: { ...request, ...shown, fields: { ...request.fields, ...fields } } as RequestView,
    groupId,
    set: (change: RequestChange) => keep(mergeChange(latest.current, change)),
    setField: (field: string, value: string) => keep(mergeChange(latest.current, { fields: { [field]: value } })),
    save,
    state: update.isPending ? ('saving' as const) : dirty ? ('typing' as const) : ('saved' as const),
    problem: update.error,
  };
}

export type Draft = ReturnType<typeof useDraft>;
