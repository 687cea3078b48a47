import { checklistLineNames } from '../french/names';
import { factsWith } from '../templates/facts.fixture';
import { acceptanceTemplate } from '../templates/acceptance';
import { clientKinds, independenceTable, papersByClient } from './expectedPapers';

test('the papers told for a client are those that its acceptance asks for (D18)', () => {
  const structures = {
    company: ['legal_person', '5499'],
    inRegistration: ['legal_person', 'en_cours_immatriculation'],
    association: ['legal_person', '9230'],
    naturalPerson: ['natural_person', '1000'],
  } as const;
  for (const kind of clientKinds) {
    const [legalStructure, legalForm] = structures[kind];
    const asked = acceptanceTemplate
      .checklist({ ...factsWith().client, legalStructure, legalForm }, {})
      .map(({ key }) => key);
    const told = papersByClient()
      .filter((row) => row.for.includes(kind))
      .map(({ key }) => key);
    expect(told.sort()).toEqual(asked.sort());
  }
});

test('a natural person has no KBIS, and an association none either', () => {
  expect(papersByClient().find(({ key }) => key === 'kbis')?.for).toEqual(['company']);
});

test('every paper has its French name', () => {
  expect(
    papersByClient()
      .map(({ key }) => key)
      .filter((key) => !(key in checklistLineNames)),
  ).toEqual([]);
});

test('the chart of who owns the client alone is asked for after the closing as well (requirement 248)', () => {
  expect(independenceTable.filter(({ periods }) => periods.includes('postClosing')).map(({ key }) => key)).toEqual([
    'ownershipChart',
  ]);
  expect(independenceTable).toHaveLength(10);
});
