/** The second company has a little of its own, so that the wall between companies has something on both sides. */
import { openOpportunity } from '../../../db/opportunities/birth';
import { withinWall } from '../../../db/wall';
import { isRefusal } from '../../../domain/errors/refusal';
import type { DemoAccount } from '../accounts/cast';
import { dayAfter } from '../moments';
import type { Play } from '../play/play';
import { settle } from '../play/process';

const needs = ['Cession de fonds de commerce', 'Contrats de distribution', 'Pacte d’associés'];

export async function tellLawFirm(play: Play, accounts: readonly DemoAccount[]): Promise<void> {
  const [lawyer] = play.people.lawyers;
  if (!lawyer) return;
  const person = await play.personOf(lawyer);
  const own = accounts.filter(({ bu }) => bu.companyId === lawyer.bu.companyId);
  for (const [index, account] of own.entries()) {
    const at = play.moment(5 + index * 7);
    const fields = {
      name: needs[index % needs.length] ?? '',
      amountCents: 350_000 + index * 120_000,
      expectedSignatureOn: dayAfter(play.now, 20 + index * 10),
    };
    const opened = await withinWall(play.trx, person, (trx) =>
      openOpportunity(trx, { accountId: account.id, fields, person, key: play.nextKey(), now: at }),
    );
    if (isRefusal(opened)) throw new Error(`no opportunity on ${account.name}: ${JSON.stringify(opened)}`);
    await settle(play, opened, at);
  }
}
