/** One person of several accounts (requirement 69): each account says what they do there, and reads of itself alone. */
import type { AccountView } from '../../../../contracts/accounts/account';
import { created, type Bench } from '../bench';
import { attachedSuite } from './attached';
import { detachedSuite } from './detached';

export function attachmentSuite(benchOf: () => Bench): void {
  let home: AccountView;
  let second: AccountView;
  let turn = 0;
  beforeEach(async () => {
    const { anna } = benchOf();
    turn += 1;
    [home, second] = [(await created(anna)).body, (await created(anna)).body];
  });

  const plant = () => ({ bench: benchOf(), anna: benchOf().anna, home, second, turn });
  describe('attached', () => attachedSuite(plant));
  describe('detached', () => detachedSuite(plant));
}
