import { refusalReasons } from '../processes/request/reasons';
import { stepBackReasons } from '../processes/request/stepBackReasons';

/** Coded reasons in words: of refusals, and of steps back. */
export const reasonNames: Readonly<Record<string, string>> = Object.fromEntries(
  [...refusalReasons, ...stepBackReasons].map(({ code, label }) => [code, label]),
);
