import { MemoryStore } from 'express-rate-limit';
import { DomainError } from '../../domain/errors/domainError';
import { refuse } from '../../domain/errors/refusal';

/** Attempts by key within a window. Kept in memory: a restart forgives. */
export class AttemptCounter {
  private readonly store = new MemoryStore();

  constructor(
    private readonly windowMs: number,
    private readonly most: number,
  ) {
    // The store reads the window of these options and nothing else.
    this.store.init({ windowMs } as Parameters<MemoryStore['init']>[0]);
  }

  /** @throws DomainError `too_many_attempts` with `retryAfterSeconds` */
  async count(key: string): Promise<void> {
    const { totalHits, resetTime } = await this.store.increment(key);
    if (totalHits <= this.most) return;
    const remainingMs = resetTime ? resetTime.getTime() - Date.now() : this.windowMs;
    throw new DomainError(
      refuse('too_many_attempts', { params: { retryAfterSeconds: Math.max(1, Math.ceil(remainingMs / 1000)) } }),
    );
  }

  /** It was no attempt after all. */
  async giveBack(key: string): Promise<void> {
    await this.store.decrement(key);
  }

  async forget(key: string): Promise<void> {
    await this.store.resetKey(key);
  }
}
