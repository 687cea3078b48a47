/**
 * Long-lived children of the start-up tool.
 * They run detached, so that Ctrl-C in the terminal reaches the tool alone and everything stops in order;
 * each has a guard, so that none outlives a tool that was killed.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, openSync, closeSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rotate } from './log-file';

export interface ChildSpec {
  /** Names the log and pid files. */
  name: string;
  command: string;
  args: readonly string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  uid?: number;
  gid?: number;
  logFile: string;
  pidFile: string;
  stopSignal?: 'SIGTERM' | 'SIGINT';
  /** Does not keep this process alive: for tests, which end without stopping what they share. */
  background?: boolean;
}

export interface RunningChild {
  name: string;
  pid: number;
  logFile: string;
  /** Settles when the child is gone, in words: "code 1", "signal SIGKILL". */
  exited: Promise<string>;
  /** Asks the child to stop, kills it after the limit, and settles when it is gone. */
  stop: (limitMs?: number) => Promise<void>;
}

const STOP_LIMIT_MS = 15_000;

/** Starts a child whose output goes to its log file (a pipe would break, and end the child, when the tool is killed). */
export function startChild({
  name,
  command,
  args,
  env = process.env,
  cwd,
  uid,
  gid,
  logFile,
  pidFile,
  stopSignal = 'SIGTERM',
  background = false,
}: ChildSpec): RunningChild {
  for (const file of [logFile, pidFile]) mkdirSync(path.dirname(file), { recursive: true });
  rotate(logFile);
  const log = openSync(logFile, 'a');
  const child = spawn(command, args, {
    env,
    detached: true,
    stdio: ['ignore', log, log],
    ...(cwd !== undefined && { cwd }),
    ...(uid !== undefined && { uid }),
    ...(gid !== undefined && { gid }),
  });
  closeSync(log);
  const exited = exitOf(child);
  const { pid } = child;
  if (pid === undefined) return { name, pid: -1, logFile, exited, stop: () => Promise.resolve() };

  writeFileSync(pidFile, `${pid}\n`);
  const endGuard = guard(pid, stopSignal);
  const gone = exited.then(() => {
    endGuard();
    rmSync(pidFile, { force: true });
  });
  const stop = async (limitMs = STOP_LIMIT_MS) => {
    child.kill(stopSignal);
    const kill = setTimeout(() => child.kill('SIGKILL'), limitMs);
    await gone;
    clearTimeout(kill);
  };
  if (background) child.unref();
  return { name, pid, logFile, exited, stop };
}

function exitOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code === null ? `signal ${signal ?? 'inconnu'}` : `code ${code}`));
  });
}

/**
 * A shell that waits on a pipe from this process: when this process is gone, however it went, the pipe closes and the
 * shell stops the child. Rejected: a parent-death signal (Linux only) and a record cleaned at next start (leaves servers behind).
 */
function guard(pid: number, signal: 'SIGTERM' | 'SIGINT'): () => void {
  if (process.platform === 'win32') return () => undefined;
  const shell = spawn('/bin/sh', ['-c', 'read -r _; kill -s "$1" "$0"', String(pid), signal.slice('SIG'.length)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.unref();
  return () => void shell.kill('SIGKILL');
}
