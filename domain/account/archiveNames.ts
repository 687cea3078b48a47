/** What no file system takes in a name. */
const UNFIT = /[\\/:*?"<>|\p{Cc}]/gu;

/** Names of files in one folder, each once: of two documents with one name, the second says so. */
export function archiveNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((given) => {
    const fit = given.replaceAll(UNFIT, '-').replace(/^\.+/, '').trim() || 'document';
    const dot = fit.lastIndexOf('.');
    const [stem, ending] = dot > 0 ? [fit.slice(0, dot), fit.slice(dot)] : [fit, ''];
    let name = fit;
    for (let turn = 2; taken.has(name.toLowerCase()); turn += 1) name = `${stem} (${turn})${ending}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
