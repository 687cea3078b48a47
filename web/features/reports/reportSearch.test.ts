import {
  activityQuery,
  hasHiddenFilter,
  isNarrowed,
  readActivitySearch,
  readPipelineSearch,
  reportQuery,
} from './reportSearch';

const id = '0b7e2b64-6a49-4d0c-9b8c-0f0b1f1f1a01';

test('an address is read back as it was shared', () => {
  const shared = { exercice: '2026', region: id, cm: 'moi', apporteur: id, segment: 'TPE', par: 'hub', vue: 'detail' };
  expect(readPipelineSearch(shared)).toEqual(shared);
});

test('what is no filter is dropped, so that a mistyped link still opens its page', () => {
  expect(
    readPipelineSearch({
      exercice: 'FY26',
      region: '1',
      du: '2026-01-01',
      au: 'demain',
      cm: 'toi',
      par: 'couleur',
      vue: 'liste',
      segment: ' ',
    }),
  ).toEqual({});
});

test('a number in the address is a year too', () => {
  expect(readPipelineSearch({ exercice: 2026 })).toEqual({ exercice: '2026' });
});

test('the server is asked under its own names, "moi" as whoever asks', () => {
  expect(reportQuery({ du: '2026-01-01', au: '2026-02-28', signataire: 'moi', rc: id, secteur: 'BTP' })).toEqual({
    from: '2026-01-01',
    to: '2026-02-28',
    engagementPartnerId: 'me',
    clientLeadPartnerId: id,
    prioritySector: 'BTP',
  });
});

test('a period narrows nothing that could be cleared', () => {
  expect(isNarrowed({ exercice: '2026' }, 'opportunities')).toBe(false);
  expect(isNarrowed({ exercice: '2026', hub: id }, 'opportunities')).toBe(true);
});

test('what a report has no filter for neither narrows it nor stands open', () => {
  expect([isNarrowed({ signataire: id }, 'interactions'), hasHiddenFilter({ offre: id }, 'interactions')]).toEqual([
    false,
    false,
  ]);
  expect(
    activityQuery(readActivitySearch({ signataire: id, offre: id, pour: 'moi', silence: 90, cible: 'validee' })),
  ).toEqual({ assigneeId: 'me', quietDays: '90', priorityTarget: 'validated' });
  expect([
    isNarrowed({ cible: 'validee' }, 'opportunities'),
    hasHiddenFilter({ cible: 'validee' }, 'interactions'),
  ]).toEqual([false, true]);
});
