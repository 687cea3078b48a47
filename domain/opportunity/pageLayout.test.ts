import { defaultLayout, isDefaultLayout, layoutOf, pageFacts, pageTabs, type Piece } from './pageLayout';

const shownOf = (pieces: readonly Piece[]) => pieces.filter(({ shown }) => shown).map(({ code }) => code);
const on = (code: string): Piece => ({ code, shown: true });
const off = (code: string): Piece => ({ code, shown: false });

test('who never personalised has what everybody has: what the summary repeats is offered, not shown', () => {
  const { facts, tabs } = defaultLayout();
  expect(shownOf(facts)).toEqual(['amount', 'weighted', 'signature', 'partner', 'acceptance', 'proposal', 'mission']);
  expect(shownOf(tabs)).toEqual([...pageTabs]);
  expect(facts.map(({ code }) => code)).toEqual([...pageFacts]);
});

test.each<[what: string, kept: Piece[], first: string[], shown: string[]]>([
  ['an order', [on('history'), on('proposal')], ['history', 'proposal', 'summary'], [...pageTabs]],
  ['a tab put away', [off('mission')], ['mission', 'summary'], pageTabs.filter((tab) => tab !== 'mission')],
  ['the summary put away: it stays', [off('summary')], ['summary', 'proposal'], [...pageTabs]],
  ['a tab that is no more', [on('fax'), on('history')], ['history', 'summary'], [...pageTabs]],
  [
    'a tab named twice: the first place counts',
    [off('history'), on('summary'), on('history')],
    ['history', 'summary'],
    pageTabs.filter((tab) => tab !== 'history'),
  ],
])('%s', (_what, kept, first, shown) => {
  const { tabs } = layoutOf({ facts: [], tabs: kept });
  expect(tabs.slice(0, first.length).map(({ code }) => code)).toEqual(first);
  expect(shownOf(tabs).sort()).toEqual([...shown].sort());
  expect(tabs).toHaveLength(pageTabs.length);
});

test('what a later version adds stands behind what was placed, at its default', () => {
  const { facts } = layoutOf({ facts: [on('site'), off('amount')], tabs: [] });
  expect(facts.slice(0, 3)).toEqual([on('site'), off('amount'), on('weighted')]);
  expect(facts.at(-1)).toEqual(off('contact'));
});

test('a layout made whole twice is the same, and only the usual one is the default', () => {
  const made = layoutOf({ facts: [off('amount')], tabs: [on('history')] });
  expect(layoutOf(made)).toEqual(made);
  expect(isDefaultLayout(layoutOf(defaultLayout()))).toBe(true);
  expect(isDefaultLayout(made)).toBe(false);
  expect(isDefaultLayout(layoutOf({ facts: [], tabs: [on('proposal')] }))).toBe(false);
});
