import type { CaseRef } from '../../domain/cases/kinds';
import { createTeller } from './teller';

const ref: CaseRef = { kind: 'opportunity', caseId: 'a' };
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('telling news', () => {
  test('stops trying for a while after a failure, then tries again', async () => {
    let clock = 0;
    const tell = jest.fn().mockRejectedValueOnce(new Error('down')).mockResolvedValue(undefined);
    const onError = jest.fn();
    const teller = createTeller({ tell, onError, now: () => clock });
    teller(ref);
    await settled();
    teller(ref);
    expect(tell).toHaveBeenCalledTimes(1);
    clock = 2001;
    teller(ref);
    await settled();
    expect(tell).toHaveBeenCalledTimes(2);
    expect(onError).toHaveBeenCalledTimes(1);
  });

  test('whoever decided is answered before the engine is called', async () => {
    const done: string[] = [];
    createTeller({ tell: () => Promise.resolve(void done.push('told')), onError: jest.fn() })(ref);
    await Promise.resolve().then(() => done.push('answered'));
    await settled();
    expect(done).toEqual(['answered', 'told']);
  });

  test('never has more than its bound on the way', async () => {
    const tell = jest.fn(() => new Promise<void>(() => undefined));
    const teller = createTeller({ tell, onError: jest.fn(), mostInFlight: 3 });
    for (let i = 0; i < 10; i += 1) teller(ref);
    await settled();
    expect(tell).toHaveBeenCalledTimes(3);
  });
});
