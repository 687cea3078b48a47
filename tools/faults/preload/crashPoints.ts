/** Named points at which the API or the worker dies when told to: see `armed.ts`. */
import { ServerResponse } from 'node:http';
import files from 'node:fs/promises';
import { WorkflowClient } from '@temporalio/client';
import { dieAt, isApi } from './armed';
import type { CrashPoint } from './points';
import { watchStatements, wroteInto, type Written } from './statements';

/** In the API a command or a birth is what commits an event; in the worker a step, and the command of a service step apart from it. */
const decided = (written: Written) => wroteInto(written, 'case_events');
const stepped = (written: Written) => wroteInto(written, 'case_steps');

const apiPoints = {
  beforeCommit: (written: Written) => decided(written) && dieAt('api_before_commit'),
  afterCommit: (written: Written) => {
    if (decided(written)) dieAt('api_after_commit');
    if (wroteInto(written, 'documents')) dieAt('api_after_commit_of_file');
    if (wroteInto(written, 'idempotency_keys')) dieAt('api_after_answer_kept');
  },
};
/** A value or an exchange of HubSpot's, with the events that told of it. */
const heard = (written: Written) => wroteInto(written, 'hubspot_ledger') && wroteInto(written, 'hubspot_events');
const workerPoints = {
  beforeStatement: (text: string) => {
    if (wroteInto([text], 'effects') && text.includes('sent_at')) dieAt('worker_after_mail');
    if (wroteInto([text], 'hubspot_links') && text.includes('sent_at')) dieAt('hubspot_after_told');
  },
  beforeCommit: (written: Written) => {
    if (stepped(written)) dieAt('worker_before_step_commit');
    if (heard(written)) dieAt('hubspot_before_heard_commit');
  },
  afterCommit: (written: Written) => {
    if (heard(written)) dieAt('hubspot_after_heard_commit');
    if (stepped(written)) dieAt('worker_after_step_commit');
    if (wroteInto(written, 'case_commands')) dieAt('worker_after_command_commit');
    if (wroteInto(written, 'effects')) dieAt('worker_after_mail_marked');
  },
};
watchStatements(
  isApi
    ? apiPoints
    : {
        ...workerPoints,
        rewrite: (statement) => (
          statement.text.includes('FROM effects e JOIN cases c') && dieAt('worker_before_mail'),
          statement
        ),
      },
);

function around<Owner extends object>(
  owner: Owner,
  name: keyof Owner,
  before: CrashPoint | null,
  after: CrashPoint | null,
  applies: (self: unknown) => boolean = () => true,
): void {
  const real = owner[name] as (...args: unknown[]) => unknown;
  owner[name] = function (this: unknown, ...args: unknown[]) {
    if (before && applies(this)) dieAt(before);
    const result = real.apply(this, args);
    if (!after) return result;
    return Promise.resolve(result).then((value) => {
      dieAt(after);
      return value;
    });
  } as Owner[keyof Owner];
}

if (isApi) {
  around(WorkflowClient.prototype, 'signalWithStart', 'api_before_news', 'api_after_news');
  around(files, 'rename', 'api_mid_file', 'api_after_file');
  around(
    ServerResponse.prototype,
    'end',
    'api_before_reply',
    null,
    (response) => (response as ServerResponse).req.method !== 'GET',
  );
}
