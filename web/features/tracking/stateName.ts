import type { TrackingRow } from '../../../contracts/tracking';
import { requestStatuses } from '../../../contracts/requests/statuses';
import { requestStatusName, stageName } from '../../i18n/said';
import { translate } from '../../i18n/translate';

type Stated = Pick<TrackingRow, 'kind' | 'state'>;

/** Where a case stands, in the words of its kind: the stage of an opportunity, the status of a request. */
export function stateName({ kind, state }: Stated): string {
  if (kind === 'opportunity') return stageName(state);
  if (requestStatuses.some((status) => status === state)) return requestStatusName(state);
  return translate('tracking:state.approval');
}
