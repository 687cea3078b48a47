/** Runs an entry file of the product with crash points and planted defects in place. Not by `--import`: the engine's worker threads would inherit it. */
import './clock';
import './crashPoints';
import './held';
import './planted';

const entry = process.argv[2];
if (entry === undefined) throw new Error('which entry file?');
void import(entry);
