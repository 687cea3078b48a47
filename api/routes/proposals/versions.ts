import { operations } from '../../../contracts';
import { versionContent, versionsOf } from '../../../db/letters/versions';
import { formatAmount, sumCents, toMoney } from '../../../domain/money/cents';
import { compareVersions, type ComparedField } from '../../../domain/proposal/compare';
import type { VersionLine } from '../../../domain/proposal/version';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';

const wireNames = {
  label: 'label',
  quantityHundredths: 'quantity',
  unitPriceCents: 'unitPrice',
  priceForced: 'priceForced',
  discountBasisPoints: 'discountPercent',
  vatBasisPoints: 'vatPercent',
  netCents: 'net',
  resource: 'resource',
  deliveryOn: 'deliveryOn',
  billingOn: 'billingOn',
} as const satisfies Record<ComparedField, string>;

function shown({
  id,
  productCode: code,
  label,
  quantityHundredths,
  unitPriceCents,
  cataloguePriceCents,
  priceForced,
  discountBasisPoints,
  vatBasisPoints,
  netCents,
  resource,
  deliveryOn,
  billingOn,
}: VersionLine) {
  return {
    id,
    code,
    label,
    quantity: formatAmount(quantityHundredths),
    unitPrice: toMoney(unitPriceCents),
    cataloguePrice: toMoney(cataloguePriceCents),
    priceForced,
    discountPercent: formatAmount(discountBasisPoints),
    vatPercent: formatAmount(vatBasisPoints),
    net: toMoney(netCents),
    resource,
    deliveryOn,
    billingOn,
  };
}

export const listProposalVersions = bind(operations.listProposalVersions, ({ params, read }) =>
  read(async (trx) => {
    found(await trx('proposals').where({ id: params.id }).first<{ id: string } | undefined>('id'));
    return { body: await versionsOf(trx, params.id) };
  }),
);

export const getProposalVersion = bind(operations.getProposalVersion, async ({ params, query, read }) => {
  const { label, proposedOn, lines } = found(await read((trx) => versionContent(trx, params.id, query.number)));
  return {
    body: { label, proposedOn, net: toMoney(sumCents(lines.map(({ netCents }) => netCents))), lines: lines.map(shown) },
  };
});

export const compareProposalVersions = bind(operations.compareProposalVersions, ({ params, query, read }) =>
  read(async (trx) => {
    const before = found(await versionContent(trx, params.id, query.from));
    const after = found(await versionContent(trx, params.id, query.to));
    const { added, removed, changed, unchanged, netDifferenceCents } = compareVersions(before, after);
    return {
      body: {
        added: added.map(shown),
        removed: removed.map(shown),
        unchanged,
        netDifference: toMoney(netDifferenceCents),
        changed: changed.map((line) => ({
          before: shown(line.before),
          after: shown(line.after),
          fields: line.fields.map((field) => wireNames[field]),
        })),
      },
    };
  }),
);
