/** Serves the bench page and renders an edited document at every request. Arguments: built child, resources, folder of the page. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { forkChild } from '../../electron/services/children.ts';
import { createTypesetter } from '../../electron/services/render/render-service.ts';
import type { CvDocument } from '../../shared/compose/cv-document.ts';
import { professorCv } from '../builders/cv-document.ts';

const [childFile = '', resources = '', pageFolder = ''] = process.argv.slice(2);
const typesetter = createTypesetter({ resources, start: () => forkChild(childFile, []) });
const documents = new Map<string, CvDocument>();
let stroke = 0;

/** One more letter in a bullet, as if typed; now and then a line more, so that everything below moves. */
function typed(cv: CvDocument): CvDocument {
  stroke += 1;
  const words = `Typing ${'and more words '.repeat(1 + (stroke % 12))}${stroke}`;
  const [first, ...rest] = cv.sections;
  if (!first) return cv;
  const blocks = first.blocks.map((block, i) =>
    block.kind === 'entry' && i === 0
      ? { ...block, details: [{ content: [{ kind: 'text' as const, text: words }], source: block.source }] }
      : block,
  );
  return { ...cv, sections: [{ ...first, blocks }, ...rest] };
}

const server = createServer(async (request, response) => {
  if (request.method === 'POST') {
    let body = '';
    for await (const chunk of request) body += chunk;
    const input = JSON.parse(body) as { document: string; known: number | null; from: number; to: number };
    const works = Number(input.document.replace('works-', ''));
    const cv = documents.get(input.document) ?? professorCv(works);
    documents.set(input.document, cv);
    const pages = await typesetter.preview(typed(cv), input);
    const answer = pages.ok
      ? { ...pages.value, revision: stroke, findings: [], pending: false, failure: null }
      : {
          number: 0,
          revision: stroke,
          full: true,
          pages: [],
          findings: [],
          pending: false,
          failure: { code: pages.code, message: pages.message },
        };
    response.end(JSON.stringify(answer));
    return;
  }
  const page = request.url === '/bench.js';
  response.setHeader('content-type', page ? 'text/javascript' : 'text/html');
  const style = '<style>svg[role=img]{display:block;width:700px;margin:8px auto;background:#fff}</style>';
  response.end(
    page
      ? await readFile(path.join(pageFolder, 'bench.js'))
      : `<!doctype html><title>Preview</title>${style}<body><script type="module" src="/bench.js"></script>`,
  );
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
});
process.on('disconnect', () => {
  void Promise.resolve(typesetter.close()).then(() => process.exit(0));
});
