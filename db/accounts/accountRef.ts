/** The account `a` of a query as every list and page names it: by its trade name. The legal name stands on its own page. */
export const accountRef = "jsonb_build_object('id', a.id, 'number', a.number, 'name', a.trade_name, 'kind', a.kind)";
