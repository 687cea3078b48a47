import type { RequestKind } from '../../domain/cases/kinds';
import type { ErrorCode } from '../../domain/errors/codes';
import type { Person } from '../../domain/principal/principal';
import { todayInParis } from '../../domain/dates/zone';
import { budgetMinutes } from '../../domain/settings/settings';
import { settingsOf } from '../settings';
import { templates } from '../../domain/templates/registry';
import type { FieldValues } from '../../domain/templates/field';
import type { RequestContext, TemplateGroup } from '../../domain/templates/template';
import type { Transaction } from '../wall';
import type { Origin } from './source';
import { whyNotDrafted } from './whyNotDrafted';

export interface ModelView {
  key: string;
  template: RequestKind;
  preset: FieldValues;
  group: TemplateGroup;
  contexts: RequestContext[];
  targetMinutes: number;
  applicable: boolean;
  code: ErrorCode | null;
  /** How many of the perimeter's requests were made from this template. */
  used: number;
}

async function usage(trx: Transaction): Promise<Map<string, number>> {
  const rows = await trx('requests')
    .groupBy('template')
    .select<{ template: string; count: number }[]>('template', trx.raw('count(*)::int AS count'));
  return new Map(rows.map(({ template, count }) => [template, count]));
}

/** The catalogue; from a record, which of its models apply to it now, by the rule that would refuse the draft. */
export async function catalogueFor(
  trx: Transaction,
  origin: Origin | null,
  person: Person,
  now: Date,
): Promise<ModelView[]> {
  const whyNot = origin === null ? () => null : await whyNotDrafted(trx, origin, person, now);
  const used = await usage(trx);
  const settings = await settingsOf(trx, person.buId, todayInParis(now));
  return Object.values(templates).flatMap((template) => {
    const code = whyNot(template);
    const { kind, group, contexts, serviceLevel } = template;
    return template.models.map(({ key, preset }) => ({
      key,
      template: kind,
      preset,
      group,
      contexts: [...contexts],
      targetMinutes: budgetMinutes(settings, serviceLevel),
      applicable: code === null,
      code,
      used: used.get(kind) ?? 0,
    }));
  });
}
