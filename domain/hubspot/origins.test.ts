import { originsOf, type OriginLine } from './origins';

const [before, then] = [new Date('2026-11-01T09:00:00Z'), new Date('2026-11-20T09:00:00Z')];
const came: OriginLine = {
  direction: 'in',
  cause: 'changed',
  at: before,
  undone: false,
  changes: [{ property: 'phone', to: '+33687654321' }],
};
const after = (more: Partial<OriginLine>): OriginLine => ({ ...came, at: then, ...more });
const present = { phone: '+33687654321', jobtitle: 'DAF' };
const fromThere = [{ property: 'phone', since: before }];

test.each<[string, OriginLine[], object]>([
  ['a value that came', [came], fromThere],
  ['one that came with the record', [{ ...came, cause: 'made' }], fromThere],
  ['one that came twice is there since the last time', [after({}), came], [{ property: 'phone', since: then }]],
  [
    'another value that was told since',
    [after({ direction: 'out', changes: [{ property: 'jobtitle', to: '' }] }), came],
    fromThere,
  ],
  ['one that was told since', [after({ direction: 'out' }), came], []],
  ['one that somebody chose', [{ ...came, cause: 'answered' }], []],
  ['one that was taken back', [after({ cause: 'undone' }), { ...came, undone: true }], []],
  [
    'one that was changed here and is not told yet',
    [{ ...came, changes: [{ property: 'phone', to: '+33299000000' }] }],
    [],
  ],
  ['one that was emptied there', [{ ...came, changes: [{ property: 'city', to: '' }] }], []],
  ['nothing', [], []],
])('%s', (_name, lines, expected) => expect(originsOf(lines, present)).toEqual(expected));
