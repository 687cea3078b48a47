import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { signalFamily } from '../plant/family';
import { busyBetween, shareOfOthers, takenBy, takenOfMachine } from './processor';

test('others took what was taken and is not ours', () => {
  const before = { own: 1000, machine: { busy: 5000, whole: 10_000 } };
  expect(shareOfOthers(before, { own: 1300, machine: { busy: 5800, whole: 11_000 } })).toBe(0.5);
  expect(shareOfOthers(before, { own: 1810, machine: { busy: 5800, whole: 11_000 } })).toBe(0);
});

test('what was busy is a share of what passed on all processors together', () => {
  expect(busyBetween({ busy: 5000, whole: 10_000 }, { busy: 5800, whole: 11_000 })).toBe(0.8);
  expect(busyBetween({ busy: 5000, whole: 10_000 }, { busy: 5000, whole: 10_000 })).toBe(0);
});

test('what a child of a child takes is its family’s', async () => {
  const shell = spawn('sh', ['-c', 'node -e "for (;;) ;" & wait']);
  const [before, machine] = [takenBy([shell.pid!]), takenOfMachine()];
  await sleep(700);
  expect(takenBy([shell.pid!]) - before).toBeGreaterThan(100);
  expect(takenOfMachine().busy - machine.busy).toBeGreaterThan(100);
  expect(takenOfMachine().whole).toBeGreaterThan(machine.whole);
  signalFamily(shell.pid!, 'SIGKILL');
});
