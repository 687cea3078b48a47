/** The nonce under which this page may add style elements: the server writes it beside the policy that names it. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
