import { create } from 'zustand';
import type { Output } from '../../shared/contract/contract.ts';
import type { SessionState } from '../../shared/contract/session.ts';
import type { PortfolioV1 } from '../../shared/portfolio/portfolio-v1.ts';

export type Portfolio = PortfolioV1;
export type AppInfo = Output<'app.info'>;

export type AppState = {
  /** Null until the host has answered for the first time. */
  readonly info: AppInfo | null;
  /** gone: the host does not answer, edits wait here; refused: it answers, but not to this page. */
  readonly connection: 'online' | 'gone' | 'refused';
  readonly session: SessionState | null;
  /** The portfolio as the person sees it: what the host has, with edits it has not answered yet. */
  readonly portfolio: Portfolio | null;
  /** Edits that the host has not answered yet. */
  readonly pending: number;
};

export const initialState: AppState = { info: null, connection: 'online', session: null, portfolio: null, pending: 0 };

export const useApp = create<AppState>()(() => initialState);

export type AppStore = Pick<typeof useApp, 'getState' | 'setState' | 'subscribe'>;
