/** `off` ignores a rule, `observe` lets everything through and records what it would have held up, `enforce` holds it up. */
export const settingModes = ['off', 'observe', 'enforce'] as const;
export type SettingMode = (typeof settingModes)[number];

/** What a rule in mode `observe` would have held up: the setting it obeys and the code it would have answered. */
export interface Observation {
  setting: string;
  code: string;
}

export interface Verdict<F> {
  refused: F[];
  observed: F[];
}

/** What becomes of the findings of rules, each under its own mode; both keep their order. */
export function byMode<F>(findings: readonly F[], modeOf: (finding: F) => SettingMode): Verdict<F> {
  const under = (mode: SettingMode) => findings.filter((finding) => modeOf(finding) === mode);
  return { refused: under('enforce'), observed: under('observe') };
}

/** The mode of a rule that takes two settings: it is no stricter than either. */
export function milder(one: SettingMode, other: SettingMode): SettingMode {
  return settingModes.indexOf(one) < settingModes.indexOf(other) ? one : other;
}
