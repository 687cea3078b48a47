import { styleOfKey, styleReport, type Chosen, type ReportStyle } from './styleReport';

/** « [ » and « ] » stand around what is chosen. */
function read(written: string): Chosen {
  const start = written.indexOf('[');
  const end = written.indexOf(']') - 1;
  return { text: written.replace(/[[\]]/g, ''), start, end };
}
const write = ({ text, start, end }: Chosen) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;

test.each<[ReportStyle, string, string]>([
  ['bold', 'un [mot] ici', 'un **[mot]** ici'],
  ['bold', 'un **[mot]** ici', 'un [mot] ici'],
  ['bold', 'ici []', 'ici **[]**'],
  ['italic', '[mot]', '_[mot]_'],
  ['heading', 'avant\nDéci[]sions\naprès', 'avant\n# Déci[]sions\naprès'],
  ['heading', '# Déci[]sions', 'Déci[]sions'],
  ['list', 'avant\nu[n\nde]ux', 'avant\n[- un\n- de]ux'],
  ['list', '[- un\n- deux]', '[un\ndeux]'],
  ['list', '[]', '- []'],
])('%s: %j → %j', (style, before, after) => {
  expect(write(styleReport(read(before), style))).toBe(after);
});

test.each([
  [{ key: 'b', ctrlKey: true, metaKey: false }, 'bold'],
  [{ key: 'I', ctrlKey: false, metaKey: true }, 'italic'],
  [{ key: 'b', ctrlKey: false, metaKey: false }, null],
  [{ key: 's', ctrlKey: true, metaKey: false }, null],
])('%j → %s', (key, style) => {
  expect(styleOfKey(key)).toBe(style);
});
