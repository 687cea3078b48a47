import { refusalReasons } from '../processes/request/reasons';

/** Coded reasons in words: of refusals, and of steps back. */
export const reasonNames: Readonly<Record<string, string>> = Object.fromEntries(refusalReasons.map(({ code, label }) => [code, label]));
