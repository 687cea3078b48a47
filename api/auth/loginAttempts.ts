import type { LoginLimits } from '../deps';
import { AttemptCounter } from './attemptCounter';

/** Failed logins by account and by address; a success gives its attempt back. */
export class LoginAttempts {
  private readonly byAccount: AttemptCounter;
  private readonly byAddress: AttemptCounter;

  constructor({ windowMs, perAccount, perAddress }: LoginLimits) {
    this.byAccount = new AttemptCounter(windowMs, perAccount);
    this.byAddress = new AttemptCounter(windowMs, perAddress);
  }

  /**
   * Counts an attempt before the password is looked at, so that a burst is counted too.
   * @returns the function to call when it succeeds
   * @throws DomainError `too_many_attempts` with `retryAfterSeconds`
   */
  async begin(email: string, address: string): Promise<() => Promise<void>> {
    const account = email.trim().toLowerCase();
    await this.byAddress.count(address);
    await this.byAccount.count(account);
    return async () => {
      await this.byAddress.giveBack(address);
      await this.byAccount.forget(account);
    };
  }
}
