import { ToTakeUp } from './ToTakeUp';
import { MostUsedModels } from './MostUsedModels';
import { Guide } from './Guide';
import classes from './Home.module.css';

/** The home of Support: what waits for me first, the models that are used most, where to begin (requirement 263). */
export function PortalHome() {
  return (
    <div className={classes.home}>
      <ToTakeUp />
      <MostUsedModels />
      <Guide />
    </div>
  );
}
