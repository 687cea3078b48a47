/**
 * Every colour of the product, by role. Components use the roles (`var(--jl-ink)`), never a hue,
 * and `tokens.test.ts` holds each text colour to AA on each ground it is used on.
 * Vermilion (`signal`) means late, or is the pole: nothing else.
 */
export interface Tokens {
  /** The page people read on. */
  surface: string;
  /** Rail, table headers, what lies beside the page. */
  ground: string;
  /** Board columns, tracks, wells. */
  sunken: string;
  /** Row under the pointer or the keyboard. */
  hover: string;
  line: string;
  /** Outline of inputs: 3:1 against the surface. */
  lineStrong: string;
  ink: string;
  inkSoft: string;
  inkFaint: string;
  action: string;
  actionHover: string;
  actionSoft: string;
  onAction: string;
  signal: string;
  signalSoft: string;
  you: string;
  youSoft: string;
  support: string;
  supportSoft: string;
  approver: string;
  approverSoft: string;
  third: string;
  thirdSoft: string;
  poleRed: string;
  poleWhite: string;
}

export const light: Tokens = {
  surface: '#ffffff',
  ground: '#f8f6f3',
  sunken: '#f1eeea',
  hover: '#f5f2ee',
  line: '#e6e1da',
  lineStrong: '#918a7f',
  ink: '#211f1c',
  inkSoft: '#524e48',
  inkFaint: '#68635b',
  action: '#0e5466',
  actionHover: '#0a4250',
  actionSoft: '#e3eff2',
  onAction: '#ffffff',
  signal: '#b9301a',
  signalSoft: '#fbebe7',
  you: '#7d4f00',
  youSoft: '#fbf0da',
  support: '#1b5796',
  supportSoft: '#e6eff9',
  approver: '#653a94',
  approverSoft: '#f1eaf8',
  third: '#5d5850',
  thirdSoft: '#f1eeea',
  poleRed: '#d8412a',
  poleWhite: '#ffffff',
};

export const dark: Tokens = {
  surface: '#1c1b19',
  ground: '#161513',
  sunken: '#131210',
  hover: '#262421',
  line: '#33302c',
  lineStrong: '#7b756b',
  ink: '#ede9e2',
  inkSoft: '#c1bbb0',
  inkFaint: '#a09a8f',
  action: '#6cbccc',
  actionHover: '#8ccdd9',
  actionSoft: '#17343b',
  onAction: '#062027',
  signal: '#ff8a6e',
  signalSoft: '#3d2019',
  you: '#e6b650',
  youSoft: '#352a12',
  support: '#8dbcf0',
  supportSoft: '#182c43',
  approver: '#c7a8ec',
  approverSoft: '#30244a',
  third: '#b3ada2',
  thirdSoft: '#2a2825',
  poleRed: '#f0553b',
  poleWhite: '#f4f1ec',
};

/** `{ inkSoft: '#524e48' }` → `{ '--jl-ink-soft': '#524e48' }`. */
export function asCssVariables(tokens: Tokens): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tokens).map(([role, colour]: [string, string]) => [
      `--jl-${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      colour,
    ]),
  );
}
