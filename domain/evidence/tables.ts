/** The tables of an evidence pack that everybody gets who may see the case. */
import { todayInParis } from '../dates/zone';
import { frenchDay, frenchInstant, minutesInWords } from '../french/figures';
import { caseKindNames, holderNames } from '../french/names';
import { outcomeName, stepName } from '../french/processNames';
import { settingNames, settingWords } from '../french/settingNames';
import { sayTimeline } from '../french/timeline';
import { french } from '../french/typography';
import type { Block } from '../letter/printed';
import { performerOf } from '../processes/graph';
import { graphs } from '../processes/graphs';
import { capacityOf } from './capacity';
import type { EvidenceDocument, EvidenceFacts, EvidenceStep } from './facts';
import { rulesInForce, settingsOfKind } from './rules';

type Column = Extract<Block, { kind: 'table' }>['columns'][number];

const heading = (text: string): Block => ({ kind: 'heading', text: french(text) });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text: french(text) });
/** Tables go on over as many pages as they need, each under its own headers. */
export const longTable = (columns: readonly Column[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  long: true,
  columns,
  rows: rows.map((row) => row.map(french)),
});
const sayInstant = (instant: string) => frenchInstant(new Date(instant));

export function decisionTable({ kind, decisions, parts }: EvidenceFacts): Block {
  const cast = { graph: graphs[kind], parts };
  return longTable(
    [
      { title: 'N°', share: 1 },
      { title: 'Quand', share: 3 },
      { title: 'Qui', share: 3 },
      { title: 'En qualité de', share: 3 },
      { title: 'Quoi', share: 8 },
    ],
    decisions.map((decision) => [
      String(decision.seq),
      frenchInstant(decision.at),
      decision.by.name === '' ? 'Jalon' : decision.by.name,
      capacityOf(decision, cast),
      sayTimeline(decision.said, sayInstant),
    ]),
  );
}

const decisionsOf = (from: number, until: number) => (from === until ? String(from) : `${from} à ${until}`);

/** Which version of each setting held, for which decisions. */
export function ruleTable({ kind, buId, settings, decisions }: EvidenceFacts): Block[] {
  const versions = rulesInForce(
    settings,
    settingsOfKind(kind),
    buId,
    decisions.map(({ seq, at }) => ({ seq, day: todayInParis(at) })),
  );
  return [
    heading('Règles en vigueur'),
    paragraph(
      'Les réglages datés sous lesquels ces décisions ont été prises, avec le jour où chacun a commencé à valoir.',
    ),
    longTable(
      [
        { title: 'Réglage', share: 5 },
        { title: 'Valeur', share: 5 },
        { title: 'Vaut depuis', share: 3 },
        { title: 'Décisions', share: 2 },
      ],
      versions.map(({ key, setting, since, fromSeq, untilSeq }) => [
        settingNames[key],
        settingWords(key, setting),
        since === null ? 'valeur d’origine' : frenchDay(since),
        decisionsOf(fromSeq, untilSeq),
      ]),
    ),
  ];
}

function stepRow(
  kind: EvidenceFacts['kind'],
  { node, round, outcome, openedAt, closedAt, by, excluded }: EvidenceStep,
): string[] {
  const name = `${stepName(graphs[kind], node)}${round > 1 ? `, tour ${round}` : ''}`;
  const performer = performerOf(graphs[kind], node);
  const who = [
    by ?? (performer === null ? 'Jalon' : holderNames[performer]),
    ...(excluded === null ? [] : [`sauf ${excluded} (quatre yeux)`]),
  ].join(', ');
  return [
    name,
    who,
    frenchInstant(openedAt),
    closedAt === null ? 'en cours' : frenchInstant(closedAt),
    outcome === null ? '' : outcomeName(outcome),
  ];
}

export function stepTable({ kind, steps }: EvidenceFacts): Block[] {
  if (steps.length === 0) return [];
  return [
    heading('Chemin parcouru'),
    longTable(
      [
        { title: 'Étape', share: 5 },
        { title: 'Qui', share: 4 },
        { title: 'Du', share: 3 },
        { title: 'Au', share: 3 },
        { title: 'Issue', share: 2 },
      ],
      steps.map((step) => stepRow(kind, step)),
    ),
  ];
}

export function timeBlocks({ time }: EvidenceFacts): Block[] {
  if (time === null) return [];
  const late = time.lateMinutes === 0 ? 'sans retard' : `en retard de ${minutesInWords(time.lateMinutes)}`;
  return [
    heading('Niveau de service'),
    paragraph(
      `Délai de ${minutesInWords(time.budgetMinutes)} ouvrées, promis pour le ${frenchInstant(time.promisedAt)} ; ${minutesInWords(time.usedMinutes)} passées au Business Support ; ${late}. Calendrier : ${time.calendar}.`,
    ),
    longTable(
      [
        { title: 'Qui avait la main', share: 5 },
        { title: 'Du', share: 4 },
        { title: 'Au', share: 4 },
        { title: 'Temps ouvré', figure: true, share: 2 },
      ],
      time.spans.map(({ holder, name, from, to, minutes }) => [
        name === null ? holderNames[holder] : `${holderNames[holder]} : ${name}`,
        frenchInstant(from),
        to === null ? 'en cours' : frenchInstant(to),
        minutesInWords(minutes),
      ]),
    ),
  ];
}

/** Sixty-four figures in groups that a line can break between. */
const fingerprint = (sha256: string) => (sha256.match(/.{1,16}/gu) ?? []).join(' ');

function documentRow({
  name,
  version,
  kind,
  sizeBytes,
  sha256,
  depositedBy,
  depositedAt,
  signed,
}: EvidenceDocument): string[] {
  const what = [
    kind,
    ...(version === null ? [] : [`version ${version}`]),
    ...(signed === null ? [] : [`signée le ${frenchDay(signed.on)} par ${signed.by}`]),
  ].join(', ');
  return [
    `${name}\n${what}`,
    `${depositedBy}\n${frenchInstant(depositedAt)}`,
    `${sizeBytes} octets\nsha256 ${fingerprint(sha256)}`,
  ];
}

export function documentTable({ documents }: EvidenceFacts): Block[] {
  return [
    heading('Documents'),
    longTable(
      [
        { title: 'Document', share: 4 },
        { title: 'Déposé', share: 3 },
        { title: 'Empreinte', share: 5 },
      ],
      documents.map(documentRow),
    ),
  ];
}

export function relatedTable({ related }: EvidenceFacts): Block[] {
  if (related.length === 0) return [];
  return [
    heading('Demandes et accords'),
    paragraph('Chacun a son propre dossier de preuve.'),
    longTable(
      [
        { title: 'Numéro', share: 3 },
        { title: 'Nature', share: 3 },
        { title: 'Objet', share: 5 },
        { title: 'Ouvert', share: 3 },
        { title: 'Clos', share: 3 },
      ],
      related.map(({ number, kind, title, openedAt, closedAt }) => [
        number,
        caseKindNames[kind],
        title,
        frenchInstant(openedAt),
        closedAt === null ? 'en cours' : frenchInstant(closedAt),
      ]),
    ),
  ];
}
