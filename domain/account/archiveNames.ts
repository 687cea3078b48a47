/** What no file system takes in a name. */
const UNFIT = /[\\/:*?"<>|\p{Cc}]/gu;

interface Filed {
  name: string;
  version: number;
  replaced: boolean;
}

/** Where each document of an account stands in the file that leaves: former versions in a folder of their own, with their number. */
export function archivePaths(documents: readonly Filed[]): string[] {
  const names = archiveNames(
    documents.map(({ name, version, replaced }) => (replaced ? named(name, `version ${version}`) : name)),
  );
  return names.map((name, at) => (documents[at]?.replaced ? `versions précédentes/${name}` : name));
}

function parted(name: string): [stem: string, ending: string] {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
}

function named(name: string, which: string | number): string {
  const [stem, ending] = parted(name);
  return `${stem} (${which})${ending}`;
}

/** Names of files in one folder, each once: of two documents with one name, the second says so. */
export function archiveNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((given) => {
    const fit = given.replaceAll(UNFIT, '-').replace(/^\.+/, '').trim() || 'document';
    let name = fit;
    for (let turn = 2; taken.has(name.toLowerCase()); turn += 1) name = named(fit, turn);
    taken.add(name.toLowerCase());
    return name;
  });
}
