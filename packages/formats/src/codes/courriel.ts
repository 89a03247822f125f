/** Whether the text looks like one electronic address. No more than that: only a message that arrives proves one. */
export const isCourriel = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
