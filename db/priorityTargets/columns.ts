/** SQL that several queries on priority targets share. */

/** Of several of one account and year: the one that stands highest, then the last. Two accounts made one may have two. */
export const standingFirst = "array_position(ARRAY['validated', 'proposed'], p.state), p.proposed_at DESC, p.id";

/** `proposed` or `validated` in the year `:targetYear`, for the account `a` of a query; null where it is no target. */
export const liveTargetState = `(SELECT p.state FROM priority_targets p WHERE p.account_id = a.id AND p.fiscal_year = :targetYear AND p.state IN ('proposed', 'validated') ORDER BY ${standingFirst} LIMIT 1)`;

/** The account `a` is a target of `:targetYear` in the state `:priorityTarget`. */
export const isTargetInState = `${liveTargetState} = :priorityTarget`;

/** A business unit `b` with its hub `h`, as the rules name a place. */
export const placeJson = `json_build_object('buId', b.id, 'hubId', h.id, 'regionId', h.region_id, 'companyId', b.company_id)`;
