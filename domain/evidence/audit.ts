/** What only readers of the audit get, and what lets anybody verify it. */
import { auditActionName, auditObjectName } from '../french/auditNames';
import { frenchInstant } from '../french/figures';
import { french } from '../french/typography';
import type { Block } from '../letter/printed';
import type { EvidenceFacts, EvidenceLine } from './facts';
import { longTable } from './tables';

const heading = (text: string): Block => ({ kind: 'heading', text: french(text) });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text: french(text) });

const row = ({ at, by, action, object }: EvidenceLine) => [
  frenchInstant(at),
  by,
  auditActionName(action),
  auditObjectName(object),
];
const columns = [
  { title: 'Quand', share: 3 },
  { title: 'Qui', share: 3 },
  { title: 'Action', share: 4 },
  { title: 'Sur', share: 2 },
] as const;

export function auditBlocks({ audit }: EvidenceFacts): Block[] {
  if (audit === null) return [];
  const { refused, read, later } = audit;
  const cut =
    later === 0
      ? []
      : [
          paragraph(
            `Les ${later} lignes les plus récentes, trop nombreuses pour ce papier, ne sont pas imprimées : la page Audit les montre toutes.`,
          ),
        ];
  return [
    heading('Tentatives refusées'),
    ...cut,
    ...(refused.length === 0
      ? [paragraph('Aucune tentative n’a été refusée.')]
      : [
          longTable(
            [...columns, { title: 'Motif', share: 4 }],
            refused.map((line) => [...row(line), line.reason ?? line.code ?? '']),
          ),
        ]),
    heading('Lectures'),
    paragraph(
      'Sont écrites : l’ouverture d’un document, d’une proposition ou d’une lettre, et chaque dossier de preuve établi.',
    ),
    ...(read.length === 0 ? [paragraph('Personne n’a rien ouvert.')] : [longTable(columns, read.map(row))]),
  ];
}

/** The head as `npm run audit:verify` takes it back. */
const headAsText = ({ companyId, seq, hash }: { companyId: string; seq: number; hash: string }): string =>
  `${companyId}:${seq}:${hash}`;

export function chainBlocks({ chain }: EvidenceFacts): Block[] {
  if (chain === null)
    return [
      heading('Vérification'),
      paragraph('Aucune ligne de l’audit n’était encore scellée quand ce dossier a été établi.'),
    ];
  const { seq, sealedAt, lastOfCase, notSealed } = chain;
  const ofCase =
    lastOfCase === null
      ? 'aucune ligne de ce dossier n’y est encore'
      : `la dernière ligne de ce dossier y est le maillon ${lastOfCase}`;
  const rest =
    notSealed === 0
      ? ''
      : ` ; ${notSealed === 1 ? 'une ligne n’était' : `${notSealed} lignes n’étaient`} pas encore ${notSealed === 1 ? 'scellée' : 'scellées'}`;
  return [
    heading('Vérification'),
    paragraph(
      `Chaque décision, chaque refus et chaque lecture est une ligne de l’audit de la société, scellée dans une chaîne où chaque maillon contient l’empreinte du précédent. Quand ce dossier a été établi, la chaîne avait ${seq} maillons, le dernier scellé le ${frenchInstant(sealedAt)} ; ${ofCase}${rest}.`,
    ),
    paragraph(
      'Pour vérifier que l’audit conduit toujours à ce maillon et que rien n’y a été changé depuis, l’exploitation exécute :',
    ),
    { kind: 'code', text: `npm run audit:verify -- ${headAsText(chain)}` },
  ];
}
