/** Writes a paper of a proposal, block by block. */
import { frenchDay, frenchEuros } from '../french/figures';
import { french } from '../french/typography';
import { proposalTotals } from '../money/lines';
import { clausesAfter, clausesBefore, type Clause } from './clauses';
import type { LetterFacts } from './facts';
import { feeTable, orderedLines, rateTable } from './fees';
import { addresseeOf, clientIdentity, identityOf, mentionsOf, senderOf } from './parties';
import type { PaperKind } from './papers';
import type { Block, Printed } from './printed';

const titles: Readonly<Record<PaperKind, string>> = {
  proposal: 'Proposition commerciale',
  letter: 'Lettre de mission',
};
const fileNames: Readonly<Record<PaperKind, string>> = { proposal: 'proposition', letter: 'lettre-de-mission' };

const heading = (text: string): Block => ({ kind: 'heading', text: french(text) });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text: french(text) });
const clauseBlocks = (clauses: readonly Clause[], from: number): Block[] =>
  clauses.flatMap(({ title, paragraphs }, at) => [heading(`${from + at}. ${title}`), ...paragraphs.map(paragraph)]);

/** Nobody may take a paper for binding before its content is approved (D12). */
function watermarkOf({ state }: LetterFacts): string | null {
  return state === 'draft' || state === 'pending_approval' || state === 'refused' ? 'PROJET' : null;
}

export function greetingOf({ addressee }: Pick<LetterFacts, 'addressee'>): string {
  if (addressee === null) return 'Madame, Monsieur,';
  const title = { M: 'Monsieur', 'M.': 'Monsieur', MME: 'Madame', Mme: 'Madame', Me: 'Maître', Dr: 'Docteur' }[
    addressee.civility
  ];
  return `${title ?? 'Madame, Monsieur'},`;
}

function signatures({ firm, client, partner }: LetterFacts): Block {
  return {
    kind: 'signatures',
    parties: [
      { title: french(`Pour ${firm.name}`), lines: [partner, 'Date et signature'].map(french) },
      {
        title: french(`Pour ${client.name}`),
        lines: ['« Bon pour accord »', 'Nom, qualité, date et signature'].map(french),
      },
    ],
  };
}

function letterBlocks(facts: LetterFacts): Block[] {
  const before = clausesBefore(facts);
  return [
    paragraph(greetingOf(facts)),
    paragraph(
      `Nous vous remercions de la confiance que vous nous témoignez. La présente lettre est le contrat qui définit notre mission et les droits et obligations de chacun, entre ${facts.firm.name}, ${identityOf(facts.firm)}, et ${clientIdentity(facts.client)}.`,
    ),
    ...clauseBlocks(before, 1),
    heading(`${before.length + 1}. Honoraires`),
    feeTable(facts),
    ...rateTable(facts),
    ...clauseBlocks(clausesAfter(facts), before.length + 2),
    paragraph('Nous vous remercions de nous retourner un exemplaire de cette lettre daté et signé.'),
    signatures(facts),
  ];
}

function proposalBlocks(facts: LetterFacts): Block[] {
  const { exclVatCents } = proposalTotals(orderedLines(facts.lines));
  return [
    paragraph(greetingOf(facts)),
    paragraph(
      `Voici notre proposition pour la mission « ${facts.offer} », d’un montant de ${frenchEuros(exclVatCents)} hors taxes. Elle est établie pour ${clientIdentity(facts.client)}.`,
    ),
    feeTable(facts),
    ...rateTable(facts),
    heading('Calendrier'),
    paragraph(clausesBefore(facts)[1]?.paragraphs[0] ?? ''),
    heading('Suite'),
    paragraph(
      'Si cette proposition vous convient, une lettre de mission de même montant vous est adressée pour signature ; elle seule nous engage l’un envers l’autre.',
    ),
  ];
}

/**
 * @param logo the one that `facts.firm.logo` names, as a `data:` address
 * @returns the paper, ready to be drawn; the same facts always give the same paper
 */
export function composePaper(kind: PaperKind, facts: LetterFacts, logo: string | null): Printed {
  const { firm, number, version, proposedOn, contentHash } = facts;
  const reference = `${titles[kind]} ${number}${version === null ? '' : `, version ${version}`}`;
  return {
    title: french(`${titles[kind]} : ${facts.offer}`),
    fileName: `${fileNames[kind]}-${number}${version === null ? '' : `-v${version}`}.pdf`,
    watermark: watermarkOf(facts),
    logo,
    sender: senderOf(firm),
    addressee: addresseeOf(facts),
    dated: [
      french(`${firm.city}, le ${frenchDay(proposedOn)}`),
      french(`Référence : ${number}, client n° ${facts.client.number}, mission n° ${facts.mission.number}`),
    ],
    blocks: kind === 'letter' ? letterBlocks(facts) : proposalBlocks(facts),
    footer: [...mentionsOf(firm), french(`${reference} – empreinte du contenu ${contentHash.slice(0, 12)}`)],
  };
}
