/**
 * The one script of a site: searching and counting in lists, and buttons that copy. Pages work without it: choosing a year, type or
 * keyword is done by filters.css, and whatever needs the script is made or shown by it.
 */
export const siteScript = `'use strict';
(() => {
  document.documentElement.classList.add('script');
  const plain = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase();
  const bar = document.querySelector('.filters');
  if (bar) {
    const select = (id) => document.getElementById('filter-' + id);
    const [year, type, keyword, words] = ['year', 'type', 'keyword', 'words'].map(select);
    const count = bar.querySelector('.count');
    const label = (value) => keyword ? [...keyword.options].find((one) => one.value === value)?.text ?? '' : '';
    const items = [...document.querySelectorAll('main li[data-type]')].map((item) => ({
      item,
      text: plain([item.textContent, ...item.dataset.keyword?.split(' ').map(label) ?? []].join(' ')),
    }));
    const groups = [...document.querySelectorAll('.group')];
    const fits = ({ item, text }) =>
      (!year?.value || item.dataset.year === year.value) &&
      (!type?.value || item.dataset.type === type.value) &&
      (!keyword?.value || (item.dataset.keyword ?? '').split(' ').includes(keyword.value)) &&
      plain(words.value).split(/\\s+/).every((word) => text.includes(word));
    const apply = () => {
      let shown = 0;
      for (const one of items) {
        const fit = fits(one);
        one.item.hidden = !fit;
        if (fit) shown++;
      }
      for (const group of groups) group.hidden = !group.querySelector('li[data-type]:not([hidden])');
      const all = shown === items.length;
      const said = shown === 0 ? count.dataset.nothing : count.dataset.shown;
      count.textContent = said.replace('{shown}', shown).replace('{all}', items.length);
      count.classList.toggle('all', all);
    };
    words.closest('.words').hidden = false;
    bar.addEventListener('input', apply);
    addEventListener('pageshow', apply);
    apply();
  }
  for (const code of document.querySelectorAll('pre[data-copy]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = code.dataset.copy;
    const said = document.createElement('span');
    said.className = 'hidden';
    said.setAttribute('role', 'status');
    code.after(button, said);
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(code.textContent);
      } catch {
        getSelection().selectAllChildren(code);
        if (!document.execCommand('copy')) return;
      }
      button.textContent = said.textContent = code.dataset.copied;
      setTimeout(() => {
        button.textContent = code.dataset.copy;
        said.textContent = '';
      }, 2000);
    });
  }
})();
`;
