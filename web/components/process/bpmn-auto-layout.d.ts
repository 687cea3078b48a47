/** Gives positions to the elements of a BPMN document; comes without types. */
declare module 'bpmn-auto-layout' {
  export function layoutProcess(xml: string): Promise<string>;
}
