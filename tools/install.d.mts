type Packages = Record<string, { version?: string; integrity?: string; optional?: boolean; devOptional?: boolean }>;

export function firstDifference(lock: { packages: Packages }, installed: { packages: Packages }): string | undefined;
export function reasonToInstall(root: string): string | undefined;
export function lacksPostgresLinks(packageFolder: string): boolean;
export function postgresPackage(root: string, platform?: string, arch?: string): string;
