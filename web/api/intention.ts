/**
 * One thing a person means to do, however often they click or the network fails.
 * The same body keeps the same `Idempotency-Key`, so the server does it once; a changed body is another intention.
 */
export class Intention {
  private body: string | undefined;
  private key = '';

  constructor(private readonly makeKey: () => string = () => crypto.randomUUID()) {}

  /** The key to send with this body. */
  keyFor(body: unknown): string {
    const serialised = JSON.stringify(body ?? null);
    if (serialised !== this.body) {
      this.body = serialised;
      this.key = this.makeKey();
    }
    return this.key;
  }

  /** It is done: meaning the same again is a new intention. */
  settle(): void {
    this.body = undefined;
  }
}
