/** What the desktop host can do and the browser cannot; null there. Every question resolves to null when the user cancels. */
export type Dialogs = {
  readonly openPortfolio: () => Promise<string | null>;
  readonly newPortfolio: () => Promise<string | null>;
  readonly savePortfolioAs: () => Promise<string | null>;
  /** @param name with its extension; `kind`: what files of that extension are called; `folder`: where the dialog begins */
  readonly saveExport: (name: string, kind: string, folder: string | null) => Promise<string | null>;
  /** Asks for a folder that files are to be written to; `last`: where the dialog begins. */
  readonly exportFolder: (last: string | null) => Promise<string | null>;
  /** Asks whether files that are in the folder already may be replaced. */
  readonly mayReplace: (names: readonly string[], folder: string) => Promise<boolean>;
};

export type Shell = {
  readonly showInFolder: (path: string) => void;
  /** Called with addresses that are safe to open only. */
  readonly openLink: (url: string) => void;
};

export const browserShell: Shell = { showInFolder: () => {}, openLink: () => {} };
