import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { depositTouches } from '../../api/documents';
import type { Deposit, Deposited } from '../../api/documents';
import { Problem } from '../../api/problem';
import { sendDeposit } from '../../api/sendDeposit';

export interface Upload {
  /** Its Idempotency-Key, whatever happens on the way: sent again, it is never doubled. */
  key: string;
  deposit: Deposit;
  state: 'waiting' | 'sending' | 'failed';
  /** From 0 to 1. */
  sent: number;
  /** The connection was lost: it goes on by itself in a moment. */
  cut: boolean;
  /** Why it failed; null for a failure that has no words. */
  problem: Problem | null;
}

export interface Uploads {
  list: readonly Upload[];
  add: (deposits: readonly Deposit[]) => void;
  cancel: (key: string) => void;
  retry: (key: string) => void;
}

const AT_ONCE = 2;
const again = { state: 'waiting', cut: false, problem: null } as const;

/** Files on their way to an account: each with its progress, each cancelled or sent again by itself. */
export function useUploads(accountId: string, onDone: (document: Deposited, deposit: Deposit) => void): Uploads {
  const queryClient = useQueryClient();
  const [list, setList] = useState<readonly Upload[]>([]);
  const running = useRef(new Map<string, AbortController>());
  const change = (key: string, what: Partial<Upload>) =>
    setList((now) => now.map((one) => (one.key === key ? { ...one, ...what } : one)));
  const remove = (key: string) => setList((now) => now.filter((one) => one.key !== key));

  async function send({ key, deposit }: Upload, controller: AbortController): Promise<void> {
    try {
      const document = await sendDeposit(accountId, deposit, {
        idempotencyKey: key,
        signal: controller.signal,
        onProgress: (sent) => change(key, { sent, cut: false }),
        onCut: () => change(key, { cut: true }),
      });
      remove(key);
      onDone(document, deposit);
      await Promise.all(depositTouches(accountId).map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    } catch (error) {
      if (!controller.signal.aborted)
        change(key, { state: 'failed', problem: error instanceof Problem ? error : null });
    } finally {
      running.current.delete(key);
    }
  }

  useEffect(() => {
    const free = AT_ONCE - list.filter(({ state }) => state === 'sending').length;
    for (const upload of list
      .filter(({ state, key }) => state === 'waiting' && !running.current.has(key))
      .slice(0, Math.max(0, free))) {
      const controller = new AbortController();
      running.current.set(upload.key, controller);
      change(upload.key, { state: 'sending', problem: null });
      void send(upload, controller);
    }
  });

  // Back on the network, what was cut goes on by itself from where it stopped.
  useEffect(() => {
    const goOn = () =>
      setList((now) =>
        now.map((one) => (one.state === 'failed' && one.problem?.code === 'network' ? { ...one, ...again } : one)),
      );
    window.addEventListener('online', goOn);
    return () => window.removeEventListener('online', goOn);
  }, []);

  return {
    list,
    add: (deposits) =>
      setList((now) => [
        ...now,
        ...deposits.map((deposit) => ({
          key: crypto.randomUUID(),
          deposit,
          ...again,
          sent: 0,
        })),
      ]),
    cancel: (key) => {
      running.current.get(key)?.abort();
      remove(key);
    },
    retry: (key) => change(key, again),
  };
}
