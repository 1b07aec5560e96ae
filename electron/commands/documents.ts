import { ownerLabel } from '../../shared/portfolio/owners.ts';
import type { CommandDefinition } from './define-command.ts';
import { readPortfolio } from './open-portfolio.ts';

export const documents: CommandDefinition = {
  name: 'documents',
  usage: 'documents FILE',
  summary: 'List the documents of a portfolio: id, name, owner, template.',
  help: [],
  options: {},
  positionals: { least: 1, most: 1 },
  run: async ({ positionals: [file = ''], json }, output) => {
    const { portfolio } = await readPortfolio(file);
    const rows = portfolio.documents.map((document) => {
      return {
        id: document.id,
        name: document.name,
        owner: ownerLabel(portfolio, document.owner),
        template: document.template,
        style: document.style,
      };
    });
    if (json) output.json(rows);
    else for (const row of rows) output.result([row.id, row.name, row.owner, row.template].join('\t'));
  },
};
