import { idOf, oneOf, written } from '../../format/address';

/** `?vue=semaine&semaine=2026-11-23&qui=<id>&action=<id>`: how, which week, whose, and the one that is opened. */
export interface ActionsSearch {
  vue?: 'semaine';
  /** Any day of the week shown. */
  semaine?: string;
  qui?: string;
  action?: string;
}

export function readActionsSearch({ vue, semaine, qui, action }: Record<string, unknown>): ActionsSearch {
  const day =
    typeof semaine === 'string' && /^20\d\d-\d\d-\d\d$/.test(semaine) && !Number.isNaN(Date.parse(semaine))
      ? semaine
      : undefined;
  return written({ vue: oneOf(['semaine'], vue), semaine: day, qui: idOf(qui), action: idOf(action) });
}
