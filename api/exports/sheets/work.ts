/** The tables of the manager's report, one for each part that is taken away. */
import type { WorkReport } from '../../../contracts/reports';
import { caseKindNames, taskNames } from '../../../domain/french/names';
import { asDay, nameIn, type Sheet } from '../sheet';

const taskName = nameIn(taskNames);
/** Office hours, to the hundredth. */
const inHours = (minutes: number | null) => (minutes === null ? null : Math.round((minutes * 100) / 60) / 100);

export const weekSheet: Sheet<WorkReport['weeks'][number]> = {
  title: 'Volumes par semaine',
  columns: [
    ['Semaine du', ({ monday }) => asDay(monday)],
    ['Envoyées', ({ sent }) => sent],
    ['Terminées', ({ done }) => done],
  ],
};

export const stepSheet: Sheet<WorkReport['steps'][number]> = {
  title: 'Délais par étape',
  columns: [
    ['Étape', ({ node }) => taskName(node)],
    ['Nature', ({ kind }) => caseKindNames[kind]],
    ['Faites', ({ done }) => done],
    ['Une sur deux en moins de (h)', ({ medianMinutes }) => inHours(medianMinutes)],
    ['Neuf sur dix en moins de (h)', ({ ninetiethMinutes }) => inHours(ninetiethMinutes)],
    ['En cours', ({ open }) => open],
    ['En retard', ({ late }) => late],
  ],
};

export const qualitySheet: Sheet<WorkReport['quality'][number]> = {
  title: 'Bonnes du premier coup',
  columns: [
    ['Nature', ({ kind }) => caseKindNames[kind]],
    ['BU', ({ businessUnit }) => businessUnit.name],
    ['Envoyées', ({ sent }) => sent],
    ['Renvoyées', ({ returned }) => returned],
    ['Restées incomplètes', ({ unanswered }) => unanswered],
  ],
};

export const agentSheet: Sheet<WorkReport['agents'][number]> = {
  title: 'Travail par personne',
  columns: [
    ['Personne', ({ person }) => person.name],
    ['Faites', ({ done }) => done],
    ['Durée médiane (h)', ({ medianMinutes }) => inHours(medianMinutes)],
    ['Ajoutées faites', ({ added }) => added],
    ['En main', ({ inHand }) => inHand],
    ['En retard', ({ late }) => late],
  ],
};
