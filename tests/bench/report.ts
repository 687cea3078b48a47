import os from 'node:os';
import { isMet, linesOf, type Line } from './aims';
import type { Figures } from './measure';

function aimOf({ aim }: Line): string {
  if (!aim) return '';
  return aim.most !== undefined ? `≤ ${aim.most}` : `≥ ${aim.least ?? ''}`;
}

function cells(line: Line): string[] {
  const digits = Math.abs(line.value) < 100 ? 2 : 0;
  return [isMet(line) ? ' ' : '✗', line.what, `${line.value.toFixed(digits)}${line.unit}`, aimOf(line), line.raw];
}

/** The figures as a table; `missed` are the lines that are beside their aim. */
export function reportOf(figures: Figures): { text: string; missed: Line[] } {
  const lines = linesOf(figures);
  const rows = [['', 'what', 'figure', 'aim', 'raw (p50 / p99)'], ...lines.map(cells)];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const text = rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
  return { text, missed: lines.filter((line) => !isMet(line)) };
}

/** One line for later comparison: the machine, the ratios, and all that was measured. */
export function jsonLineOf(figures: Figures, plan: string): string {
  const rounded = (_key: string, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
  const machine = { cpu: os.cpus()[0]?.model ?? '', cores: os.cpus().length, node: process.version };
  const ratios = Object.fromEntries(linesOf(figures).map(({ what, value }) => [what, value]));
  return JSON.stringify({ at: new Date().toISOString(), plan, machine, ratios, figures }, rounded);
}
