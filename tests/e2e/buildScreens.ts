import { buildWebIfChanged } from '../../tools/startup/web-build';

/** Once before all browser tests: files that run at the same time would each build the screens. */
export default async function buildScreens(): Promise<void> {
  await buildWebIfChanged();
}
