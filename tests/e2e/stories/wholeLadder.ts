/** Nobody acts, for weeks: what the page of a request announces is what happens, one entry after the other, up to its end. */
import knex, { type Knex } from 'knex';
import type { Page } from 'playwright-core';
import type { ApiClient } from '../../support/apiClient';
import { eventually } from '../../support/eventually';
import { returnedBy } from '../../support/processStories';
import { keepScreenshot, overflowOf, PHONE, seriousViolations, type Screens } from '../../support/screens';
import {
  expectStatus,
  logIn,
  openOpportunity,
  prepareRequest,
  qualify,
  recordProspect,
  submit,
  taskAt,
} from '../../support/story';
import { letTimePass } from '../../support/timePassed';

/** What the history says once an announced entry has happened. */
const cameTrue: Readonly<Record<string, string>> = {
  firstLook: 'Rappel : personne n’a encore regardé la demande',
  reminder: 'Rappel d’échéance',
  escalateSupervisor: 'Retard signalé au superviseur',
  escalateHead: 'Retard signalé au responsable de BU',
  lastCall: 'Dernier rappel au demandeur avant clôture',
  silenceEnds: 'Demande close sans réponse du demandeur',
  reopeningEnds: 'Demande close',
};

interface Announced {
  ifNobodyActs: { at: string; said: { key: string } }[];
}

export function wholeLadder(screens: () => Screens): void {
  let owner: Knex;
  let api: ApiClient;
  let lea: ApiClient;
  let claire: Page;
  let request: { id: string; number: string };

  beforeAll(async () => {
    const { app, enterAs } = screens();
    owner = knex({ client: 'pg', connection: app.ownerUrl, pool: { min: 0, max: 1 } });
    [api, lea] = [await logIn(app, 'Claire Berthelin'), await logIn(app, 'Léa Pommerel')];
    const account = await recordProspect(api, '099999641');
    const opportunity = await qualify(api, (await openOpportunity(api, account.id)).id);
    const { id } = await submit(api, (await prepareRequest(api, 'acceptance', opportunity)).id);
    await taskAt(lea, id, 'review');
    request = { id, number: (await owner('cases').where({ id }).first<{ number: string }>('number')).number };
    claire = await enterAs('Claire Berthelin');
    await claire.goto(`/demandes/${id}`);
  });
  afterAll(() => owner.destroy());

  const announced = async () =>
    expectStatus(await api.get<Announced>(`/requests/${request.id}/next`), 200).ifNobodyActs.map(({ at, said }) => ({
      key: said.key,
      at: Date.parse(at),
    }));
  const shown = () => claire.getByRole('region', { name: 'Si personne n’agit' }).getByRole('listitem');
  /** Among the newest entries of the history: what a decision brings with it may stand above it. */
  const latest = (words: string) =>
    claire
      .getByRole('region', { name: 'Ce qui s’est passé' })
      .locator('li:nth-child(-n+4)')
      .getByText(words, { exact: true });

  /** Lets each entry come that the page announces, and sees it leave the list and stand in the history before the next. */
  async function letItHappen(): Promise<string[]> {
    const entries = await announced();
    await eventually('all that is announced on the page', async () =>
      (await shown().count()) === entries.length ? true : null,
    );
    let passed = 0;
    for (const [index, { key, at }] of entries.entries()) {
      const wait = at + 1000 - Date.now() - passed;
      await letTimePass(owner, request.id, wait);
      passed += wait;
      await latest(cameTrue[key] ?? key)
        .first()
        .waitFor();
      const left = entries.slice(index + 1).map((entry) => entry.key);
      await eventually(`no more ${key} on the page`, async () => {
        const now = (await announced()).map((entry) => entry.key);
        // What the last entry brings about may announce something of its own.
        const told = left.length > 0 ? now.join() === left.join() : !now.includes(key);
        return told && (await shown().count()) === now.length ? true : null;
      });
    }
    return entries.map(({ key }) => key);
  }

  test('with Business Support: the group, whoever holds it, the supervisor and the head hear of it in turn', async () => {
    expect(await letItHappen()).toEqual(['firstLook', 'reminder', 'escalateSupervisor', 'escalateHead']);
    await claire
      .getByText(/en retard d/)
      .first()
      .waitFor();
    await keepScreenshot(claire, 'ladder-late');
  });

  test('with its requester: reminded, told the day, and closed for want of an answer; then it can no longer be reopened', async () => {
    await returnedBy(lea, request.id, 'review');
    await claire.getByText('Une ligne est revenue').waitFor();
    await taskAt(api, request.id, 'complete');
    await claire.reload();
    await keepScreenshot(claire, 'ladder-announced');
    expect(await seriousViolations(claire)).toEqual([]);
    expect(await letItHappen()).toEqual(['reminder', 'escalateSupervisor', 'escalateHead', 'lastCall', 'silenceEnds']);
    await claire.getByRole('heading', { name: 'Close sans réponse du demandeur' }).waitFor();
    const reopen = claire.getByRole('button', { name: 'Rouvrir' });
    await reopen.waitFor();
    await claire.getByText(/^Peut être rouverte jusqu’au /).waitFor();
    await keepScreenshot(claire, 'ladder-closed');
    const { text } = await eventually(
      'the last call by mail',
      async () =>
        (await screens().app.mails('claire.berthelin')).find(
          ({ subject, text: body }) =>
            subject.includes('Dernier rappel') && `${subject} ${body}`.includes(request.number),
        ) ?? null,
    );
    expect(text).toMatch(/sera close le : /);

    expect(await letItHappen()).toEqual(['reopeningEnds']);
    await reopen.waitFor({ state: 'detached' });
    await claire.getByText(/^Définitive depuis le .*\s: le délai pour la rouvrir est passé/).waitFor();
    expect(await shown().count()).toBe(0);
    await claire.setViewportSize(PHONE);
    await keepScreenshot(claire, 'ladder-over-phone');
    expect(await overflowOf(claire)).toBe(0);
  });
}
