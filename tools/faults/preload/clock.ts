/** The clock of a process that jumps: `clockAhead` says by how many milliseconds, back when negative. */
import { planted } from './armed';

const lookEveryMs = 200;
const Real = Date;
let aheadMs = 0;
setInterval(() => (aheadMs = Number(planted('clockAhead') ?? 0)), lookEveryMs).unref();

globalThis.Date = class extends Real {
  constructor(...parts: [] | [number | string | Date]) {
    // Every other form says which instant it is.
    super(...((parts.length === 0 ? [Real.now() + aheadMs] : parts) as [number]));
  }

  static override now(): number {
    return Real.now() + aheadMs;
  }
} as DateConstructor;
