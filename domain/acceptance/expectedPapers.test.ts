import { checklistLineNames } from '../french/names';
import { factsWith } from '../templates/facts.fixture';
import { acceptanceTemplate } from '../templates/acceptance';
import { clientKinds, independenceTable, papersByClient, type IndependenceRow } from './expectedPapers';

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
  expect(independenceTable).toHaveLength(11);
});

test('what the table says is in the acceptance is asked by its form, and can be left out (requirements 247-252)', () => {
  const holds: Partial<Record<IndependenceRow['key'], readonly string[]>> = {
    entityId: ['networkEntityId'],
    ownershipChart: ['owners'],
    partner: ['partnerId'],
    taxonomy: ['taxonomy'],
    description: ['missionDescription'],
    fees: ['periodFees'],
    dates: ['missionStartsOn', 'missionEndsOn'],
    parent: ['parentCompany'],
    otherParties: ['otherParties'],
  };
  const said = independenceTable.filter(({ heldIn }) => heldIn.includes('acceptance')).map(({ key }) => key);
  expect(Object.keys(holds)).toEqual(said);
  const optional = acceptanceTemplate.fields.filter(({ required }) => !required).map(({ key }) => key);
  expect(optional.sort()).toEqual(Object.values(holds).flat().sort());
});
