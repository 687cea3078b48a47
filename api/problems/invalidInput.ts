/** What is wrong with what was sent, field by field. */
export interface FieldProblem {
  /** `lines.0.label`; empty for the whole body. */
  path: string;
  /** In French, what to write instead. */
  message: string;
}

/** Thrown before a handler runs, when the request does not have the operation's form. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  constructor(readonly fields: readonly FieldProblem[]) {
    super('invalid_input');
  }
}
