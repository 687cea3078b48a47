import { translate } from '../../i18n/translate';

/** What the task at this node of a process asks, as a verb: "Contrôler les pièces". */
export const todoName = (node: string): string => translate(`cases:todo.${node}`);

/** "Acceptation", "Opportunité"… */
export const kindName = (kind: string): string => translate(`cases:kind.${kind}`);

/** Why a proposal needs an approver. */
export const approvalReason = (code: string): string => translate(`cases:approvalReason.${code}`);
