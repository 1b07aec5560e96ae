/** Sources as they are met in the wild, in the worst of moods. */
export const trickyBib = String.raw`
@string{jct = "Journal of Coastal " # {Tides}}
@article{berg:2020, author = {van den Berg, Ada and de la Cruz, Jr., Ben and {The {CERN} Group, Geneva} and Öztürk, Cem and {\'A}lvarez, Ana},
  title = {The {DNA} of \emph{E.~coli}: a \textbf{bold} claim about $x^2 + \log y$ \& 100\% of C\#, a\_b -- {\ss}, \aa{}},
  journal = jct # { and Waves}, year = 2020, month = mar # "~5", volume = {12}, number = {3-4}, pages = {123--145},
  doi = {10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2}, url = {https://example.org/~a_b?c=d%20e#f&g},
  issn = {1234-5679}, keywords = {tides, waves; swell}, abstract = {A < B, and \emph{so on} with $E=mc^2$ and \$5.}, note = {See * and [1]},
  annote = {mine}, mygrant = {R\&D \emph{x} with $a_1$ at 5\%}, file = {:/home/ada/x.pdf:PDF}, eid = {e12}, publisher = {{Taylor and Francis}}}
@inproceedings{b, author={Plato and d'Alembert, Jean}, title={"Quotes" and ''more'' -{}- dashes --- em}, booktitle={Proc. of {X} \& Y}, editor={Ed, Itor},
  series={Lecture Notes}, volume={7}, address={Berlin}, organization={IEEE and ACM}, publisher={Press}, year={2019}, eventtitle={X 2019}, venue={Rome}}
@phdthesis{c, author={Doe, Jo}, title={On {\textless}tags{\textgreater}}, school={University of {\AA}s}, year={2001}, type={Habilitation}}
@phdthesis{c2, author={Doe, Jo}, title={Plain}, school={U}, year={2001}}
@mastersthesis{d, author={Doe, Jo}, title={M}, school={U and V}, year={2001}, month=12}
@misc{e, author={Doe, Jo}, title={Pre}, eprint={2101.00001}, archiveprefix={arXiv}, primaryclass={cs.DL}, year=2021}
@article{f, title={In arXiv}, journal={arXiv preprint arXiv:2101.00001}, year=2021}
@techreport{g, title={R}, institution={NASA}, number={TR-1}, year=1999, author={{NASA}}}
@book{h, editor={A, B}, title={Book}, subtitle={Sub}, publisher={P}, edition={2nd}, series={S}, number={4}, isbn={978-3-16-148410-0}, year={1990}, pagetotal={300}}
@incollection{i, title={Ch}, booktitle={Bk}, author={A, B}, chapter={3}, pages={S12}, year={2000}}
@strange{j, title={Odd}, colour={blue}, howpublished={By hand}, url={not an address}, doi={none}}
@misc{k, title={Web}, howpublished={\url{https://example.org/x_y}}, urldate={2020-01-02}, year={to appear}}
@unpublished{l, title={U}, author={A, B}, note={Draft}, year=2020, pubstate={submitted}}
@manual{m, title={Man}, year=2003}
@proceedings{n, title={Procs}, year=2004, editor={A, B and C, D}}
@article{o, title={Über die Größe}, language={german}, year={2020}, author={Müller, Jörg}, journal={Z. Phys.}}
@article{p, title={Old}, year={c. 1850}, journal={J}}
`;

export const trickyBiblatex = `
@thesis{a, type={phdthesis}, title={T}, institution={U}, date={2020-05}, langid={ngerman}}
@thesis{a2, title={T}, institution={U}, date={2020-05}}
@online{b, title={T}, eprint={2101.00001}, eprinttype={arxiv}, eprintclass={cs.DL}, date={2021-24}, urldate={2021-05-06}, url={https://example.org}}
@article{c, title={T}, subtitle={S}, titleaddon={Addon}, journaltitle={J}, journalsubtitle={K}, shortjournal={JK}, date={1999~}, pubstate={inpress}, number={3}, issue={Spring}, eprint={12}, eprinttype={pubmed}, entrysubtype={magazine}}
@inproceedings{d, title={T}, eventtitle={E}, eventdate={2001-02-03/2001-02-05}, venue={Rome}, booktitle={P}, location={A and B}, date={2001-02/2001-03}, author={A, B}, editora={C, D and E, F}, editoratype={compiler}}
@software{e, title={S}, version={1.2.3}, date={2022-01-01/}, author={A, B}, pubstate={under review}}
@dataset{f, title={D}, date={2001}, doi={10.5555/x_y%z}, publisher={Zenodo}}
@report{g, type={resreport}, title={R}, institution={I}, date={2000}, number={12}}
@patent{h, holder={Corp, A}, title={P}, number={US1}, date={2000}, location={US}}
@collection{i, editor={A, B}, title={C}, date={2000}, maintitle={M}, langid={klingon}}
@inbook{j, bookauthor={A, B}, author={C, D}, booktitle={B}, title={T}, date={2000}, translator={X, Y}, language={en}}
@movie{k, director={A, B}, title={M}, date={2000}}
@article{l, author={family=Berg, given=Ada, prefix=van der, useprefix=true}, title={Ext}, date={2000}, journaltitle={J}}
@unpublished{m, title={Talk}, eventtitle={E}, eventdate={2020-05}, entrysubtype={speech}, author={A, B}}
@review{n, title={R}, date={2000}, journaltitle={J}, related={c}, relatedtype={reviewof}}
`;

export const trickyRis = `TY  - JOUR
AU  - Berg, Ada van den
AU  - de la Cruz, Ben, Jr.
AU  - Harbour Consortium
AU  - University of Tides,, Department of Waves
A2  - Ed, Itor
TI  - On *stars* in a_b, $5 and <i>tags</i>
  and a line that goes on
J2  - J Coast Ac
T2  - Journal of Coastal Acoustics
PY  - 2023
DA  - 2023/05/07/
VL  - 12
IS  - 3
SP  - 123
EP  - 145
DO  - 10.5555/abc.1
UR  - https://example.org/a
SN  - 1234-5679
KW  - one
KW  - two, three
N1  - first
N1  - second
L1  - file:///home/ada/secret.pdf
C7  - Article 4
ID  - berg2023
ER  -

TY  - THES
AU  - Doe, Jo
TI  - Thesis
M3  - PhD thesis
PB  - U
PY  - 2001///Spring
ER  -

TY  - CHAP
TI  - Chapter
T2  - Book
SP  - 12-34
SN  - 978-3-16-148410-0; 978-3-16-148411-7
Y2  - 2020/01/02/
DO  - nonsense
UR  - nor this
ER  -

TY  - XYZ
TI  - Odd
ER  -

TY  - GRANT
TI  - Money
AU  - Plato
PY  - 2001/03//
ER  -

TY  - RPRT
TI  - R
M1  - TR-1
CY  - Rome
ER  -

TY  - SLIDE
TI  - Talk
T2  - Conference
DA  - 2020/02/30
ER  -
`;

export const trickyCsl = [
  {
    id: 'berg',
    type: 'article-journal',
    title: 'On <i>E. coli</i> &amp; H<sub>2</sub>O, *stars* and a_b with 2<sup>nd</sup> <b>bold <i>both</i></b> $5',
    author: [
      { family: 'Berg', given: 'Ada', 'non-dropping-particle': 'van den', suffix: 'Jr.' },
      { family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' },
      { literal: 'CERN, Geneva' },
      { family: 'Odd', given: 'Field', 'parse-names': true, ORCID: 'x' },
    ],
    issued: { 'date-parts': [[2020, 3, 5]] },
    accessed: { 'date-parts': [[2021, 1]] },
    'container-title': 'Journal of *Stars*',
    volume: '12',
    page: '1–5',
    DOI: '10.5555/x',
    URL: 'https://example.org/x',
    custom: { nested: [1, { deep: true }] },
    'citation-key': 'berg2020',
    note: 'See *this* [1]',
    'reviewed-title': 'Something',
  },
  {
    id: 'range',
    type: 'speech',
    title: 'T',
    'event-date': {
      'date-parts': [
        [2020, 3, 5],
        [2020, 3, 7],
      ],
    },
    issued: { 'date-parts': [[2020]], season: 2 },
  },
  { id: 'circa', type: 'book', title: 'C', issued: { 'date-parts': [[1850]], circa: true }, editor: [{ family: 'Ed', given: 'I' }] },
  { id: 'unknown', type: 'hologram', title: 'U', issued: { literal: 'someday' }, keyword: 'a; b' },
  { id: 'posted', type: 'posted-content', title: 'P', status: 'forthcoming' },
  { id: 'bad', type: 'webpage', title: 'B', URL: 'nowhere', DOI: 'none' },
];
