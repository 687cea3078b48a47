import type { EvidenceDecision, EvidenceFacts } from './facts';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 8, minute));
const people = [
  ['claire', 'Claire Berthelin'],
  ['lea', 'Léa Pommerel'],
] as const;

function decision(seq: number): EvidenceDecision {
  const [userId, name] = people[seq % 2] ?? people[0];
  const acts = [
    { type: 'itemJudged', key: 'itemAccepted', params: { line: 'kbis' } },
    { type: 'requestSubmitted', key: 'requestSubmitted', params: {} },
    {
      type: 'taskCompleted',
      key: 'taskCompleted',
      params: {
        node: 'review',
        outcome: 'returned',
        comment: 'Il manque les pourcentages de détention, et la pièce d’identité du second associé a expiré.',
      },
    },
  ];
  const { type, key, params } = acts[seq % acts.length] ?? { type: '', key: '', params: {} };
  return { seq, at: at(seq), type, data: params, by: { kind: 'person', userId, name }, said: { key, params } };
}

/** An acceptance that has lived through this many decisions. */
export function evidenceOf(decisions: number): EvidenceFacts {
  return {
    firm: 'Cabinet Demo',
    businessUnit: 'Paris Opéra',
    kind: 'acceptance',
    number: 'DEM0000042',
    title: 'Acceptation : Menuiserie des Essais',
    client: { number: 'P-9010000001', name: 'Menuiserie des Essais' },
    buId: 'bu',
    openedAt: at(0),
    openedBy: 'Claire Berthelin',
    closedAt: null,
    standing: 'En cours',
    processVersion: 1,
    madeAt: at(5000),
    madeBy: { name: 'Solange Tréfontaine', roles: ['auditor'] },
    parts: new Map([['claire', 'Demandeur']]),
    decisions: Array.from({ length: decisions }, (_, index) => decision(index + 1)),
    later: 0,
    settings: [
      {
        key: 'serviceLevelMinutes.acceptance',
        value: 960,
        operator: '=',
        mode: 'enforce',
        buId: null,
        validFrom: '2026-03-02',
      },
    ],
    steps: [
      { node: 'registerCheck', round: 1, outcome: 'done', openedAt: at(1), closedAt: at(1), by: null, excluded: null },
      {
        node: 'review',
        round: 1,
        outcome: 'returned',
        openedAt: at(1),
        closedAt: at(90),
        by: 'Léa Pommerel',
        excluded: 'Claire Berthelin',
      },
      {
        node: 'complete',
        round: 1,
        outcome: null,
        openedAt: at(90),
        closedAt: null,
        by: 'Claire Berthelin',
        excluded: null,
      },
    ],
    documents: [
      {
        name: 'extrait-kbis-menuiserie-des-essais-mars-2026.pdf',
        version: 2,
        kind: 'Extrait KBIS',
        sizeBytes: 48_210,
        sha256: '0123456789abcdef'.repeat(4),
        depositedBy: 'Claire Berthelin',
        depositedAt: at(1),
        signed: null,
      },
    ],
    time: {
      budgetMinutes: 960,
      usedMinutes: 89,
      lateMinutes: 190,
      promisedAt: at(600),
      calendar: 'bureaux de Paris, 2026',
      spans: [
        { holder: 'business_support', name: 'Léa Pommerel', from: at(1), to: at(90), minutes: 89 },
        { holder: 'requester', name: 'Claire Berthelin', from: at(90), to: null, minutes: 240 },
      ],
    },
    related: [],
    audit: {
      refused: [
        {
          at: at(30),
          by: 'Inès Cordouan',
          action: 'getRequest',
          object: 'acceptance',
          code: 'not_found',
          reason: 'Introuvable',
        },
      ],
      read: [{ at: at(40), by: 'Léa Pommerel', action: 'documentRead', object: 'document', code: null, reason: null }],
      later: 0,
    },
    chain: {
      companyId: '2f1c8a52-95a2-4a53-8a51-0b8c5f4d3e21',
      seq: 1204,
      hash: 'ab'.repeat(32),
      sealedAt: at(4999),
      lastOfCase: 1187,
      notSealed: 1,
    },
  };
}
