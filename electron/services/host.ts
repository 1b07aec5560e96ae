/** What the desktop host can do and the browser cannot; null there. Every question resolves to null when the user cancels. */
export type Dialogs = {
  readonly openPortfolio: () => Promise<string | null>;
  readonly newPortfolio: () => Promise<string | null>;
  readonly savePortfolioAs: () => Promise<string | null>;
  /** @param name with its extension; `kind`: what files of that extension are called */
  readonly saveExport: (name: string, kind: string) => Promise<string | null>;
};

export type Shell = {
  readonly showInFolder: (path: string) => void;
  /** Called with addresses that are safe to open only. */
  readonly openLink: (url: string) => void;
};

export const browserShell: Shell = { showInFolder: () => {}, openLink: () => {} };
