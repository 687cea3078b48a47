import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { RequestView } from '../../../../contracts/requests';
import { requestQuery } from '../../../api/requests';
import { useUpdateRequest } from '../api/requestCommands';
import type { RequestChange } from '../api/requestCommands';

const quietMs = 800;

/** What is typed and not on the server yet, on top of what was typed before it. */
export function mergeChange(before: RequestChange, change: RequestChange): RequestChange {
  const fields = { ...before.fields, ...change.fields };
  return { ...before, ...change, ...(Object.keys(fields).length > 0 && { fields }) };
}

/**
 * A draft that saves itself: shortly after typing stops, and at once when a step is left.
 * What could not be saved stays on screen and goes with the next save.
 */
export function useDraft(request: RequestView) {
  const queryClient = useQueryClient();
  const [pending, setPending] = useState<RequestChange>({});
  const latest = useRef(pending);
  // What was refused is not sent again by itself: it would be refused again.
  const refused = useRef<RequestChange | null>(null);
  const update = useUpdateRequest();
  const dirty = Object.keys(pending).length > 0;

  function set(change: RequestChange): void {
    latest.current = mergeChange(latest.current, change);
    setPending(latest.current);
  }

  async function save(): Promise<RequestView> {
    const change = latest.current;
    // Lines answered meanwhile have moved the version on.
    const current = queryClient.getQueryData(requestQuery(request.id).queryKey) ?? request;
    if (Object.keys(change).length === 0) return current;
    latest.current = {};
    try {
      const saved = await update.mutateAsync({ request: current, change });
      setPending(latest.current);
      return saved;
    } catch (error) {
      latest.current = mergeChange(change, latest.current);
      refused.current = latest.current;
      setPending(latest.current);
      throw error;
    }
  }

  useEffect(() => {
    if (!dirty || refused.current === latest.current) return;
    const timer = setTimeout(() => {
      // The problem is shown by `problem`; the text stays to be sent again.
      save().catch(() => undefined);
    }, quietMs);
    return () => clearTimeout(timer);
  });

  const { groupId = request.group.id, ...shown } = pending;
  return {
    /** The draft as it will be once saved. */
    value: { ...request, ...shown, fields: { ...request.fields, ...pending.fields } } as RequestView,
    groupId,
    set,
    setField: (field: string, value: string) => set({ fields: { [field]: value } }),
    save,
    state: update.isPending ? ('saving' as const) : dirty ? ('typing' as const) : ('saved' as const),
    problem: update.error,
  };
}

export type Draft = ReturnType<typeof useDraft>;
