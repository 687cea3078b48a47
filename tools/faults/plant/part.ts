/** One process of the plant: started, killed, paused, as often as wanted. */
import { signalFamily } from './family';

export interface RunningPart {
  pid: number;
  exited: Promise<string>;
  stop: () => Promise<void>;
}

export interface Part {
  name: string;
  isRunning: () => boolean;
  pid: () => number | undefined;
  /** Settles with how it ended, in words, at once when it does not run. */
  ended: () => Promise<string>;
  /** Nothing when it runs. */
  start: () => Promise<void>;
  /** Ends it outright, children included, and settles when it is gone. */
  kill: () => Promise<void>;
  /** Stops its clock, children included: it holds its connections and answers nothing. */
  pause: () => void;
  resume: () => void;
  /** Asks it to end, as a deployment does. */
  stopGently: () => Promise<void>;
}

export function createPart(name: string, launch: () => Promise<RunningPart>): Part {
  let running: RunningPart | undefined;
  const forget = (ended: RunningPart) => {
    if (running === ended) running = undefined;
  };
  const resume = () => running && signalFamily(running.pid, 'SIGCONT');
  return {
    name,
    isRunning: () => running !== undefined,
    pid: () => running?.pid,
    ended: () => running?.exited ?? Promise.resolve('not running'),
    start: async () => {
      if (running) return;
      const started = await launch();
      running = started;
      void started.exited.then(() => forget(started));
    },
    kill: async () => {
      if (!running) return;
      const { pid, exited } = running;
      signalFamily(pid, 'SIGKILL');
      await exited;
    },
    pause: () => running && signalFamily(running.pid, 'SIGSTOP'),
    resume,
    stopGently: async () => {
      resume();
      await running?.stop();
    },
  };
}
