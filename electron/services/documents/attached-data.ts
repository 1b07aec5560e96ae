import { attachedPortfolio } from '../../../shared/formats/attached-portfolio.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';
import { writeContent } from '../store/envelope.ts';
import { now } from './compose.ts';
import type { Attachment } from './typesetter.ts';

/** What a document prints as a portfolio file that goes along with its PDF: the same document gives the same bytes. */
export async function attachedData(portfolio: Portfolio, document: string): Promise<Attachment> {
  const content = { portfolio: attachedPortfolio(portfolio, document, ...now()), revision: 0, extra: {} };
  return {
    name: 'portfolio.json',
    mime: 'application/json',
    description: 'What this document prints, as a portfolio file of Scholarfolio',
    bytes: await writeContent(content),
  };
}
