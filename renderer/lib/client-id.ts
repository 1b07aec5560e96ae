/** This window among all that show the portfolio: the host remembers for each what is on its screen. */
export const clientId: string = crypto.randomUUID();
