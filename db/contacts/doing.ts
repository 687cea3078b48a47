import type { Principal } from '../../domain/principal/principal';
import type { AccountWall } from '../accounts/wall';

/** Who does something to a contact, at which of its accounts. */
export interface Doing {
  by: Principal;
  account: AccountWall;
  id: string;
  now: Date;
}

export interface WrittenContact {
  id: string;
  account: AccountWall;
}
