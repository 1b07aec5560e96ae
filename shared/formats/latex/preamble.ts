import type { Run } from '../../compose/cv-document.ts';
import { runText } from '../../compose/runs.ts';
import type { CommonOptions } from '../../templates/define-template.ts';
import type { PrintedDocument } from '../../templates/printed-document.ts';
import { latexScripts } from './characters.ts';
import { commands, together } from './commands.ts';
import { lookOf } from './looks.ts';
import { words } from './words.ts';

/** Families of TeX Live's recommended collections in place of ours, by the name of their files. */
const substitutes: Readonly<Record<CommonOptions['font'], string>> = {
  'Source Serif 4': 'texgyrepagella',
  'Libertinus Serif': 'texgyretermes',
  'Source Sans 3': 'texgyreheros',
  Inter: 'texgyreheros',
};

/**
 * The whole file: packages, fonts, page and the commands of the CV, all of them in TeX Live's recommended collections, and the body.
 * @param body what it does not use is left out before it
 * @param more what is to stand at the end of the preamble
 */
export function latexFile(document: PrintedDocument, body: string, more = ''): string {
  return `${preamble(document, body)}${more ? `\n${more}\n` : ''}
\\begin{document}
\\thispagestyle{empty}

${body}

\\label{cv:end}
\\end{document}
`;
}

function preamble(document: PrintedDocument, body: string): string {
  const { options, author, title, language, name, photo } = document;
  const look = lookOf(document.template);
  const label = widestLabel(document);
  const paper = options.paper === 'us-letter' ? 'letter' : 'a4';
  const parts = [
    `% !TeX program = xelatex
% For XeLaTeX or LuaLaTeX. Compile it twice, so that the number of pages at the foot is right.
% The commands that begin with \\cv are explained where they are defined.${photo ? '\n% The photo is left out: a picture needs a file of its own.' : ''}

\\documentclass[paper=${paper}, fontsize=${options.size}pt]{scrartcl}
\\usepackage[margin=${options.margin}mm, bottom=${options.margin + 2}mm, footskip=9mm]{geometry}
\\usepackage{fontspec}
\\usepackage{xcolor}
\\usepackage{scrlayer-scrpage}
\\usepackage[colorlinks, allcolors=accent, pdfdisplaydoctitle]{hyperref}
\\urlstyle{same}

\\definecolor{accent}{HTML}{${options.accent.slice(1).toUpperCase()}}`,
    fonts(document, [title, author, runText(name), label].some((text) => words(text).includes(SYMBOL)) || body.includes(SYMBOL)),
    `\\hypersetup{
  pdftitle  = {${words(title)}},
  pdfauthor = {${words(author)}},
  pdflang   = {${language.replace(/[^\w-]/g, '')}},
}`,
    `% Ragged right, words stay whole, and pages end where their text does.
\\linespread{1.06}
\\raggedright
\\raggedbottom
\\frenchspacing
\\hyphenpenalty=10000
\\widowpenalty=10000
\\clubpenalty=10000
\\setlength{\\parskip}{0.5\\baselineskip}

% The foot of every page but the first.
${foot(options.footer, name)}

% Headings.
\\setcounter{secnumdepth}{0}
\\setkomafont{disposition}{\\normalfont\\bfseries}
\\setkomafont{section}{\\large}
\\setkomafont{subsection}{\\normalsize}
\\RedeclareSectionCommand[beforeskip=1.2\\baselineskip, afterskip=0.5\\baselineskip]{section}
\\RedeclareSectionCommand[beforeskip=0.8\\baselineskip, afterskip=0.05\\baselineskip]{subsection}
\\renewcommand{\\sectionlinesformat}[4]{\\Ifstr{#1}{section}{%
  ${look.heading}}{#4}}`,
    commands(look, options.size, label),
    ...(body.includes('{cvtogether}') ? [together] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function fonts(document: PrintedDocument, symbols: boolean): string {
  const { font } = document.options;
  const lacking = latexScripts(document);
  return `% The font of the text is the first one, where it is installed. Hyphens and quotation marks print as they are typed.${
    lacking.length > 0 ? `\n% Neither may have all of the text (${lacking.join(', ')}): choose one that does.` : ''
  }
\\IfFontExistsTF{${font}}
  {\\setmainfont{${font}}[Ligatures=TeXOff]}
  {\\setmainfont{${substitutes[font]}}[
    Extension=.otf, UprightFont=*-regular, BoldFont=*-bold,
    ItalicFont=*-italic, BoldItalicFont=*-bolditalic, Ligatures=TeXOff]}
\\setmonofont{lmmono10-regular.otf}[Scale=MatchLowercase]${symbols ? `\n${symbolFont}` : ''}`;
}

const SYMBOL = '\\cvsymbol{';

const symbolFont = `% \\cvsymbol{→}: a character that the font of the text may lack.
\\newfontfamily{\\cvsymbolfont}{latinmodern-math.otf}
\\newcommand{\\cvsymbol}[1]{\\iffontchar\\font\`#1 #1\\else{\\cvsymbolfont #1}\\fi}
\\pdfstringdefDisableCommands{\\def\\cvsymbol#1{#1}}`;

function foot(footer: CommonOptions['footer'], name: Run): string {
  if (footer === 'none') return '\\pagestyle{empty}';
  return `\\clearpairofpagestyles
\\setkomafont{pagefoot}{\\normalfont\\small}
${footer === 'name' ? `\\ifoot{${words(runText(name))}}\n` : ''}\\ofoot{\\thepage\\ /~\\pageref*{cv:end}}`;
}

/** Of all references, so that their text begins on one line. */
function widestLabel({ sections }: PrintedDocument): string {
  const labels = sections.flatMap(({ blocks }) => blocks.map((block) => (block.kind === 'reference' ? block.label : '')));
  return labels.reduce((widest, label) => (label.length > widest.length ? label : widest), '');
}
