import { operations } from '../../../contracts';
import { changeList, listOfValue } from '../../../db/lists/change';
import { readLists } from '../../../db/lists/view';
import type { Transaction } from '../../../db/wall';
import { DomainError } from '../../../domain/errors/domainError';
import type { ListChange, ValueList } from '../../../domain/lists/valueLists';
import { found } from '../../cases/found';
import { administratorAlone } from '../../routing/administratorAlone';
import { bind } from '../../routing/bind';
import type { Context, Route } from '../../routing/handler';

const listValueLists = bind(operations.listValueLists, async ({ person, read }) => {
  administratorAlone(person);
  return { body: { items: await read(readLists) } };
});

type Changing = Pick<Context<unknown, unknown, unknown>, 'person' | 'ifMatch' | 'write' | 'deps'>;

/** Answers every list as it stands after the change. */
function changed(
  { person, ifMatch, write, deps }: Changing,
  listOf: (trx: Transaction) => Promise<ValueList> | ValueList,
  change: ListChange,
) {
  administratorAlone(person);
  return write(async (trx) => {
    const refusal = await changeList(trx, {
      person,
      list: await listOf(trx),
      version: ifMatch,
      change,
      now: deps.clock(),
    });
    if (refusal) throw new DomainError(refusal);
    return { body: { items: await readLists(trx) } };
  });
}

const addListValue = bind(operations.addListValue, (context) => {
  const { list, code, label } = context.body;
  return changed(context, () => list, { type: 'add', code, label });
});

const changeListValue = bind(operations.changeListValue, (context) => {
  const {
    params: { id },
    body,
  } = context;
  const listOf = async (trx: Transaction) => found(await listOfValue(trx, id));
  return changed(
    context,
    listOf,
    body.act === 'rename' ? { type: 'rename', id, label: body.label } : { type: body.act, id },
  );
});

const orderListValues = bind(operations.orderListValues, (context) => {
  const { list, valueIds } = context.body;
  return changed(context, () => list, { type: 'order', ids: valueIds });
});

export const listRoutes: Route[] = [listValueLists, addListValue, changeListValue, orderListValues];
