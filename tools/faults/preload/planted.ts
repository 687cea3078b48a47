/** Defects that the tests of the harness switch on, each one that a product like this has really had: the harness must see it. */
import crypto, { randomUUID } from 'node:crypto';
import files from 'node:fs/promises';
import { WorkflowClient } from '@temporalio/client';
import { createTransport } from 'nodemailer';
import { isApi, planted } from './armed';
import type { PlantedBug } from './points';
import { watchStatements, type Statement } from './statements';

const nothing: Statement = { text: 'SELECT 1 WHERE false', values: [] };

/** What each defect does to a statement on its way to PostgreSQL. */
const defects: Readonly<Partial<Record<PlantedBug, (statement: Statement, told: string) => Statement>>> = {
  newsDropped: (statement) => (/FROM door_(untold|open)_cases/.test(statement.text) ? nothing : statement),
  vaultHolderUnseen: (statement) =>
    statement.text.includes("'vault' = ANY (k.types) AND k.id <>") ? nothing : statement,
  // Whoever asks is taken for a member of the group of the region that the order names.
  anybodyInTheGroup: (statement, region) => ({
    ...statement,
    text: statement.text.replace(
      'to_jsonb(p) AS person',
      `to_jsonb(p) || jsonb_build_object('roles', p.roles || '[{"role":"business_support","scope":"region","scopeId":"${region}"}]') AS person`,
    ),
  }),
  // The wall of every person is that of the business units that the order names.
  wallDown: (statement, told) =>
    statement.text.includes("'jalon.bus'") && statement.values.length === 4
      ? { ...statement, values: [statement.values[0], told, ...statement.values.slice(2)] }
      : statement,
};

watchStatements({
  rewrite: (statement) =>
    Object.entries(defects).reduce((current, [bug, change]) => {
      const told = planted(bug as PlantedBug);
      return told === null ? current : change(current, told);
    }, statement),
});

// The id of what is created follows from its key by this digest, which nothing else in the product uses.
const createHash = crypto.createHash;
crypto.createHash = (algorithm, options) => {
  const hash = createHash(algorithm, options);
  return algorithm === 'md5' && planted('keyIgnored') !== null ? hash.update(randomUUID()) : hash;
};

const rename = files.rename;
files.rename = (from, to) => (planted('rowBeforeBlob') === null ? rename(from, to) : files.rm(from));

const open = files.open;
files.open = async (file, flags, mode) => {
  const handle = await open(file, flags, mode);
  // What was written is there to be seen, and the disk says only now that it has no place for it.
  if (flags === 'wx' && planted('documentDiskFull') !== null)
    handle.sync = () =>
      Promise.reject(Object.assign(new Error('ENOSPC: no space left on device, fsync'), { code: 'ENOSPC' }));
  return handle;
};

const prototype = WorkflowClient.prototype as unknown as { signalWithStart: (...args: unknown[]) => Promise<unknown> };
const reallyTell = Reflect.get(prototype, 'signalWithStart');
prototype.signalWithStart = function (...args) {
  return planted('newsDropped') === null
    ? reallyTell.apply(this, args)
    : Promise.reject(new Error('news dropped on purpose'));
};

const mailer = Object.getPrototypeOf(createTransport({ jsonTransport: true })) as {
  sendMail: (mail: object, ...rest: unknown[]) => unknown;
};
const reallySend = Reflect.get(mailer, 'sendMail');
mailer.sendMail = function (mail, ...rest) {
  return reallySend.call(
    this,
    planted('effectWithoutKey') === null ? mail : { ...mail, messageId: `<${randomUUID()}@jalon>` },
    ...rest,
  );
};

/** Which queue's worker the engine will have no more: its pollers give up, and `run` says so. */
async function dyingPollers(): Promise<void> {
  // The API must not load the worker's native library.
  const { Worker } = await import('@temporalio/worker');
  const run = Reflect.get(Worker.prototype, 'run');
  Worker.prototype.run = function () {
    const refused = new Promise<never>((_resolve, reject) => {
      setInterval(() => {
        if (planted('pollerDies') === this.options.taskQueue) reject(new Error('the engine takes it for nobody'));
      }, 200).unref();
    });
    return Promise.race([run.call(this), refused]);
  };
}
if (!isApi) void dyingPollers();
