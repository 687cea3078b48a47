import { MemoryStore } from 'express-rate-limit';
import { DomainError } from '../../domain/errors/domainError';
import { refuse } from '../../domain/errors/refusal';
import type { LoginLimits } from '../deps';

/** Failed logins by account and by address; a success gives its attempt back. Kept in memory: a restart forgives. */
export class LoginAttempts {
  private readonly byAccount = new MemoryStore();
  private readonly byAddress = new MemoryStore();

  constructor(private readonly limits: LoginLimits) {
    for (const store of [this.byAccount, this.byAddress]) {
      // The store reads the window of these options and nothing else.
      store.init({ windowMs: limits.windowMs } as Parameters<MemoryStore['init']>[0]);
    }
  }

  /**
   * Counts an attempt before the password is looked at, so that a burst is counted too.
   * @returns the function to call when it succeeds
   * @throws DomainError `too_many_attempts` with `retryAfterSeconds`
   */
  async begin(email: string, address: string): Promise<() => Promise<void>> {
    const account = email.trim().toLowerCase();
    await this.count(this.byAddress, address, this.limits.perAddress);
    await this.count(this.byAccount, account, this.limits.perAccount);
    return async () => {
      await this.byAddress.decrement(address);
      await this.byAccount.resetKey(account);
    };
  }

  private async count(store: MemoryStore, key: string, most: number): Promise<void> {
    const { totalHits, resetTime } = await store.increment(key);
    if (totalHits <= most) return;
    const remainingMs = resetTime ? resetTime.getTime() - Date.now() : this.limits.windowMs;
    throw new DomainError(refuse('too_many_attempts', { params: { retryAfterSeconds: Math.max(1, Math.ceil(remainingMs / 1000)) } }));
  }
}
