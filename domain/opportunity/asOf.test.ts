import fc from 'fast-check';
import { changesBetween, type OpportunityFieldValues } from '../processes/opportunity/fields';
import { asOf, fieldsThatDiffer, type OpportunityThen, type PastEvent } from './asOf';

const euros = { currency: 'EUR', rateMillionths: 1_000_000 };
const fields = { name: 'A', amountCents: 100, ...euros, sourceType: null, offerId: null } as OpportunityFieldValues;
const stages = ['identification', 'qualification', 'proposition', 'lost'] as const;

test('takes back what came after, the latest first', () => {
  const later: PastEvent[] = [
    {
      type: 'fieldsChanged',
      data: {
        changes: [
          { field: 'name', from: 'A', to: 'B' },
          { field: 'amountCents', from: 100, to: 200 },
        ],
      },
    },
    { type: 'stageChanged', data: { from: 'identification', to: 'qualification' } },
    { type: 'proposalSent', data: {} },
    { type: 'fieldsChanged', data: { changes: [{ field: 'name', from: 'B', to: 'C' }] } },
  ];
  const now: OpportunityThen = { stage: 'qualification', fields: { ...fields, name: 'C', amountCents: 200 } };
  expect(asOf(now, later)).toEqual({ stage: 'identification', fields });
  expect(asOf(now, later.slice(1))).toEqual({
    stage: 'identification',
    fields: { ...fields, name: 'B', amountCents: 200 },
  });
  expect(asOf(now, [])).toEqual(now);
  expect(fieldsThatDiffer(fields, now.fields)).toEqual(['name', 'amountCents']);
});

test('whatever was done, every moment of it is found again', () => {
  const step = fc.oneof(
    fc
      .record({ name: fc.constantFrom('A', 'B', 'C'), amountCents: fc.option(fc.nat(5)) }, { requiredKeys: [] })
      .map((changes) => ({ changes })),
    fc.constantFrom(...stages).map((to) => ({ to })),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const moments: OpportunityThen[] = [{ stage: 'identification', fields }];
      const events = steps.map((one): PastEvent => {
        const before = moments.at(-1)!;
        if ('to' in one) {
          moments.push({ ...before, stage: one.to });
          return { type: 'stageChanged', data: { from: before.stage, to: one.to } };
        }
        moments.push({ ...before, fields: { ...before.fields, ...one.changes } });
        return { type: 'fieldsChanged', data: { changes: changesBetween(before.fields, one.changes) } };
      });
      moments.forEach((moment, at) => expect(asOf(moments.at(-1)!, events.slice(at))).toEqual(moment));
    }),
  );
});
