import type { AuditLine, ChainState } from '../../../contracts/audit';
import { auditFacts } from '../../../domain/french/auditDetails';
import { formatClock, formatFullDay } from '../../format/day';
import { kindName } from '../../components/cases/caseWords';
import { caseKinds } from '../../../domain/cases/kinds';
import { fr } from '../../i18n/resources';
import { translate } from '../../i18n/translate';

/** Every action that can be filtered by, in the order of its words. */
export const knownActions = Object.entries(fr.audit.action)
  .map(([value, label]) => ({ value, label }))
  .sort((a, b) => a.label.localeCompare(b.label, 'fr'));

/** In words; one that an older build wrote keeps its code. */
export const actionName = (action: string): string =>
  action in fr.audit.action ? translate(`audit:action.${action}`) : action;

export function objectName({ kind, number }: AuditLine['object']): string {
  const name = caseKinds.some((known) => known === kind)
    ? kindName(kind)
    : kind in fr.audit.object
      ? translate(`audit:object.${kind}`)
      : kind;
  return number === null ? name : `${name} ${number}`;
}

export function authorName({ kind, name, for: whose }: AuditLine['by']): string {
  if (kind === 'person' && name !== null && whose !== null) return translate('audit:inPlaceOf', { name, whose });
  if (kind === 'person') return name ?? translate('audit:author.gone');
  return translate(`audit:author.${kind}`);
}

/** What the line says besides: "Ce n’est pas possible · champs : téléphone", "rôle : Auditeur". */
export function detailOf({ code, reason, data }: Pick<AuditLine, 'code' | 'reason' | 'data'>): string {
  const why = reason ?? code;
  return [...(why === null ? [] : [why]), ...auditFacts(data)].join(' · ');
}

const moment = (at: string) => `${formatFullDay(at)} ${formatClock(at)}`;

/** "Chaîne intacte jusqu’au …". */
export function chainWords(chain: ChainState | null | undefined): string {
  if (!chain) return translate('audit:chain.none');
  if (chain.findings > 0)
    return translate('audit:chain.broken', { count: chain.findings, at: moment(chain.verifiedAt) });
  if (chain.sealedAt === null) return translate('audit:chain.empty');
  const facts = {
    until: moment(chain.sealedAt),
    at: moment(chain.verifiedAt),
    links: chain.links,
    count: chain.anchors,
  };
  const intact =
    chain.anchors > 0 ? translate('audit:chain.intact', facts) : translate('audit:chain.intactNoAnchor', facts);
  if (chain.wholeAt === null || chain.wholeAt === chain.verifiedAt) return intact;
  return `${intact} ${translate('audit:chain.whole', { at: moment(chain.wholeAt) })}`;
}
