/** Where a process stands: its node, and how often it has been at each. */
export interface Token {
  node: string;
  rounds: Map<string, number>;
}
