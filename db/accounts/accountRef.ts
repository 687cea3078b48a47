/** The account `a` of a query as every list and page names it: by its trade name. The legal name stands on its own page. */
export const accountRef = "jsonb_build_object('id', a.id, 'number', a.number, 'name', a.trade_name, 'kind', a.kind)";

/** Whether the company of the account `a` is closed: as its record says, else as the public register does and nobody has judged yet. */
export const accountClosure = `CASE WHEN a.ceased_on IS NOT NULL THEN jsonb_build_object('on', a.ceased_on, 'recorded', true)
  ELSE (SELECT jsonb_build_object('on', d.said -> 'closedOn', 'recorded', false) FROM register_differences d WHERE d.account_id = a.id AND d.what = 'closure' AND d.decision IS NULL AND d.said -> 'closed' = 'true') END`;
