import type { MantineColorsTuple } from '@mantine/core';

/** Ten shades from light to dark, as Mantine wants them; the shades used as primary are those of `tokens.ts`. */
export const petrol: MantineColorsTuple = [
  '#eef6f8',
  '#e3eff2',
  '#c3dee4',
  '#9bcad4',
  '#6cbccc',
  '#3d94a6',
  '#1d7084',
  '#0e5466',
  '#0a4250',
  '#062f3a',
];

export const vermilion: MantineColorsTuple = [
  '#fdf4f1',
  '#fbebe7',
  '#f6cfc5',
  '#f2ab9b',
  '#ff8a6e',
  '#e2563c',
  '#d8412a',
  '#b9301a',
  '#962613',
  '#6e1b0d',
];

export const warmGrey: MantineColorsTuple = [
  '#f8f6f3',
  '#f1eeea',
  '#e6e1da',
  '#d8d2c9',
  '#bdb6ab',
  '#918a7f',
  '#68635b',
  '#524e48',
  '#35322e',
  '#211f1c',
];

export const warmDark: MantineColorsTuple = [
  '#ede9e2',
  '#c1bbb0',
  '#a09a8f',
  '#7b756b',
  '#4a4640',
  '#33302c',
  '#262421',
  '#1c1b19',
  '#161513',
  '#131210',
];
