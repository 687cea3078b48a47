/** `off` ignores a rule, `observe` lets everything through and records what it would have refused, `enforce` refuses. */
export type SettingMode = 'off' | 'observe' | 'enforce';

export interface Verdict<R> {
  refused: R[];
  observed: R[];
}

/** What becomes of the findings of a rule under its mode. */
export function underMode<R>(mode: SettingMode, findings: readonly R[]): Verdict<R> {
  switch (mode) {
    case 'off':
      return { refused: [], observed: [] };
    case 'observe':
      return { refused: [], observed: [...findings] };
    case 'enforce':
      return { refused: [...findings], observed: [] };
  }
}
