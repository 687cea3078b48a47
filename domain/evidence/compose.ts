/** Writes the evidence pack of a case, block by block: a paper that stands by itself years after. */
import { todayInParis } from '../dates/zone';
import { frenchDay, frenchInstant } from '../french/figures';
import { caseKindNames, roleNames } from '../french/names';
import { french } from '../french/typography';
import type { Block, Printed } from '../letter/printed';
import { graphs } from '../processes/graphs';
import { auditBlocks, chainBlocks } from './audit';
import type { EvidenceFacts } from './facts';
import { decisionTable, documentTable, relatedTable, ruleTable, stepTable, timeBlocks } from './tables';

const heading = (text: string): Block => ({ kind: 'heading', text: french(text) });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text: french(text) });

function identity(facts: EvidenceFacts): Block {
  const { kind, number, client, businessUnit, openedAt, openedBy, closedAt, standing, processVersion } = facts;
  const current = graphs[kind].version;
  const process =
    processVersion === current
      ? `version ${processVersion}`
      : `version ${processVersion} à l’ouverture, version ${current} aujourd’hui`;
  const rows = [
    ['Dossier', `${caseKindNames[kind]} ${number}`],
    ['Objet', facts.title],
    ['Client', `${client.name} (${client.number})`],
    ['Business unit', businessUnit],
    ['Ouvert', `le ${frenchInstant(openedAt)}${openedBy === null ? '' : ` par ${openedBy}`}`],
    ['État', closedAt === null ? standing : `${standing}, clos le ${frenchInstant(closedAt)}`],
    ['Modèle et processus', `${caseKindNames[kind]}, ${process}`],
  ];
  return {
    kind: 'table',
    columns: [
      { title: '', share: 1 },
      { title: '', share: 3 },
    ],
    rows: rows.map((row) => row.map(french)),
  };
}

const without =
  'Ce dossier est établi sans le journal d’audit : les tentatives refusées et les lectures n’y figurent pas, parce que la personne qui l’a demandé n’a pas le droit de lire le journal. Un auditeur ou un administrateur peut établir le dossier complet.';

/** @returns the paper, ready to be drawn; the same facts always give the same paper */
export function composeEvidence(facts: EvidenceFacts): Printed {
  const { firm, kind, number, madeAt, madeBy, audit, documents, decisions, later } = facts;
  const roles = madeBy.roles.map((role) => roleNames[role]).join(', ');
  return {
    title: french(`Dossier de preuve : ${facts.title}`),
    fileName: `dossier-de-preuve-${number}.pdf`,
    watermark: null,
    sender: [firm, facts.businessUnit].map(french),
    addressee: [`${caseKindNames[kind]} ${number}`, facts.client.name].map(french),
    dated: [
      french(`Établi le ${frenchInstant(madeAt)} (heure de Paris)`),
      french(
        `par ${madeBy.name}${roles === '' ? '' : ` (${roles})`}, dans la limite de ce que cette personne peut voir`,
      ),
    ],
    blocks: [
      identity(facts),
      ...(audit === null ? [paragraph(without)] : []),
      ...stepTable(facts),
      heading('Décisions'),
      paragraph(
        `Chaque décision est numérotée dans l’ordre où elle a été prise${later === 0 ? '' : `. Les ${later} dernières, trop nombreuses pour ce papier, ne sont pas imprimées`}. La qualité est celle que l’acte exige de qui l’accomplit.`,
      ),
      decisionTable(facts),
      ...(decisions.length === 0 ? [] : ruleTable(facts)),
      ...timeBlocks(facts),
      ...(documents.length === 0
        ? [heading('Documents'), paragraph('Aucun document n’est rattaché à ce dossier.')]
        : documentTable(facts)),
      ...relatedTable(facts),
      ...auditBlocks(facts),
      ...chainBlocks(facts),
    ],
    footer: [french(`${firm} – dossier de preuve ${number}, établi le ${frenchDay(todayInParis(madeAt))}`)],
  };
}
