const betweenTries = 2_000;

/** Something stands where the application came from; a gateway that says that nothing does is no answer. */
const answers = (): Promise<boolean> =>
  fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * The chunk of a page, waited for while the server cannot be reached: at a chunk that fails the router reloads the window, which
 * without a server leaves nothing of what stood on it. Where the server answers and the chunk does not come, a new version has
 * taken its place: the failure goes on to the router, which reloads onto it.
 */
export async function fetched<Page>(
  load: () => Promise<Page>,
  isReachable = answers,
  pause = betweenTries,
): Promise<Page> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (await isReachable()) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
