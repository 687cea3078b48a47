/**
 * An account of sales of the French chart of accounts (PCG art. 932-1, class 70): 70 and up to eight figures more.
 * The same form is checked by the database.
 */
export const REVENUE_ACCOUNT = /^70\d{1,8}$/;
