/** By which the keyboard finds a card again after it has moved. */
export const cardLinkId = (id: string): string => `carte-${id}`;
