import type { Look } from './looks.ts';
import { words } from './words.ts';

/**
 * The commands that a CV is written with.
 * @param size of the text in points
 * @param label the longest one of a reference, empty where none has one
 */
export function commands(look: Look, size: number, label: string): string {
  const begin = look.centred ? '\\centering' : '\\raggedright';
  const name = round(size * look.name);
  const drawn = (tex: string): string => (tex ? `\n  ${tex}%` : '');
  return `% The head: \\cvname{…}, \\cvheadline{…}, \\cvcontacts{\\cvcontact[label]{text} …}
\\newcommand{\\cvname}[1]{%${drawn(look.above)}
  {${begin}\\parskip=0pt\\bfseries\\fontsize{${name}pt}{${round(name * 1.15)}pt}\\selectfont #1\\par}}
\\newcommand{\\cvheadline}[1]{{${begin}\\parskip=0.3\\baselineskip${look.headline} #1\\par}}
\\newcommand{\\cvcontacts}[1]{{${begin}\\small #1\\unskip\\par}${look.below}}
\\newcommand{\\cvcontact}[2][]{\\cvwhole{\\Ifstr{#1}{}{}{\\textit{#1}~}#2}\\hspace{1.2em plus 0.3em}\\ignorespaces}
\\newlength{\\cvright}
\\newcommand{\\cvwhole}[1]{\\settowidth{\\cvright}{#1}\\ifdim\\cvright<\\linewidth \\mbox{#1}\\else #1\\fi}

% Spaces above an entry and above a line. Blocks begin with \\cvspace: there a page may end.
\\newcommand{\\cventryskip}{0.7\\baselineskip}
\\newcommand{\\cvlineskip}{0.22\\baselineskip}
\\newcommand{\\cvspace}[1]{\\par\\addpenalty{0}\\addvspace{#1}}

% \\cventry[dates at the left]{text}{right}: the first line of an entry.
% \\cvrow{text}{right}: a further line. What is at the right stands at the end of the line.
% \\cvdetail{…}: a line with a bullet under an entry. \\cvnote{…}: one without.
\\newlength{\\cvcolumn}\\setlength{\\cvcolumn}{${look.column}}
\\newcommand{\\cventry}[3][]{\\cvspace{\\cventryskip}\\cvheader{#1}{#2}{#3}}
\\newcommand{\\cvrow}[2]{\\cvheader{}{#1}{#2}}
\\newcommand{\\cvheader}[3]{{\\parskip=0pt
  \\settowidth{\\cvright}{#3}%
  \\ifdim\\cvright>0.5\\linewidth \\setlength{\\cvright}{0.5\\linewidth}\\fi
  \\noindent\\makebox[\\cvcolumn][l]{\\smash{\\parbox[t]{\\dimexpr\\cvcolumn-0.7em}{\\raggedright #1}}}%
  \\parbox[t]{\\dimexpr\\linewidth-\\cvcolumn-\\cvright\\ifdim\\cvright>0pt -1.5em\\fi}{\\raggedright\\strut #2\\strut}%
  \\ifdim\\cvright>0pt \\hspace{1.5em}\\parbox[t]{\\cvright}{\\raggedleft\\strut #3\\strut}\\fi
  \\par\\nobreak}}
\\newcommand{\\cvdetail}[1]{\\par\\addvspace{\\cvlineskip}\\cvhang{\\dimexpr\\cvcolumn+1.2em}{\\makebox[0.9em][l]{\\textbullet}}{#1}}
\\newcommand{\\cvnote}[1]{\\par\\addvspace{\\cvlineskip}\\cvhang{\\cvcolumn}{}{#1}}

% \\cvbullet{…} and \\cvline{…}: a line of a list with and without a bullet.
\\newcommand{\\cvbullet}[1]{\\cvspace{\\cvlineskip}\\cvhang{1.2em}{\\makebox[0.9em][l]{\\textbullet}}{#1}}
\\newcommand{\\cvline}[1]{\\cvspace{\\cvlineskip}\\cvhang{0pt}{}{#1}}

% \\cvreference{target}{label}{text}: \\hyperlink{target}{…} leads to it. \\cvowner{…}: the name of the person.
${reference(label)}
\\newcommand{\\cvowner}[1]{\\textbf{#1}}
\\pdfstringdefDisableCommands{\\let\\cvowner\\textbf}

% \\cvhang{indent}{label}{text}: the label hangs before the text.
\\newcommand{\\cvhang}[3]{{\\parskip=0pt\\leftskip=#1\\noindent\\llap{#2}\\strut #3\\par}}`;
}

/** Short labels hang before the text, which begins on one line in all references; long ones stand at its beginning. */
function reference(label: string): string {
  const target = '\\raisebox{\\baselineskip}[0pt][0pt]{\\hypertarget{#1}{}}';
  if (label === '' || label.length > 12)
    return `\\newcommand{\\cvreference}[3]{\\cvspace{\\cvlineskip}%
  \\cvhang{1.4em}{${target}\\hspace{1.4em}}{\\Ifstr{#2}{}{}{#2 }#3}}`;
  return `\\newlength{\\cvlabel}\\settowidth{\\cvlabel}{${words(label)}\\hspace{0.6em}}
\\newcommand{\\cvreference}[3]{\\cvspace{\\cvlineskip}%
  \\cvhang{\\cvlabel}{${target}#2\\hspace{0.6em}}{#3}}`;
}

/** Stays on one page where it fits on one. */
export const together = `% What stands in cvtogether stays on one page, unless it is longer than one.
\\newsavebox{\\cvbox}
\\newenvironment{cvtogether}
  {\\par\\setbox\\cvbox=\\vbox\\bgroup\\hsize=\\textwidth}
  {\\par\\egroup\\ifdim\\dimexpr\\ht\\cvbox+\\dp\\cvbox<\\textheight \\addpenalty{0}\\box\\cvbox\\else\\unvbox\\cvbox\\fi}`;

const round = (points: number): number => Math.round(points * 10) / 10;
