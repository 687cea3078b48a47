/** Messages and stacks of failures travel as payloads, so that the codec encrypts them too. Loaded by path, into the workflow bundle as well. */
import { DefaultFailureConverter } from '@temporalio/common';

export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
