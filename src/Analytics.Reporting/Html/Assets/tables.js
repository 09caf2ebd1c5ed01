(() => {
  const fewestToSort = 8;
  const mostWithoutFilter = 12;
  const pageWords = document.body.dataset;
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const numberIn = /[+\u2212-]?\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?:[,.]\d+)?|[+\u2212-]?\d+(?:[,.]\d+)?/;
  const withoutValue = new Set(['', '.', '\u2013', ...pageWords.utenVerdi.split('|')]);
  const said = cell => cell ? cell.textContent.trim() : '';

  const value = (text, numeric) => {
    if (withoutValue.has(text)) return null;
    if (!numeric) return text.replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (_, day, month, year) => `${year} ${month} ${day}`);
    const found = text.match(numberIn);
    return found ? Number(found[0].replace(/[\u00a0\u202f ]/g, '').replace('\u2212', '-').replace(',', '.')) : null;
  };

  const element = (name, attributes, ...content) => {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, text]) => made.setAttribute(key, text));
    made.append(...content);
    return made;
  };

  const prepare = region => {
    const table = region.querySelector('table');
    const body = table.tBodies[0];
    const printed = [...body.rows];
    const isSum = row => row.classList.contains('sum');
    const sumsAtFoot = printed.findLastIndex(row => !isSum(row)) < printed.findIndex(isSum);
    const sums = sumsAtFoot ? printed.filter(isSum) : [];
    const rows = printed.filter(row => !sums.includes(row));
    if (printed.length < fewestToSort) return;

    const headers = [...table.tHead.rows[0].cells];
    let sorted = { column: -1, direction: 'none' };
    const show = () => {
      const { column, direction } = sorted;
      headers.forEach((header, i) => {
        if (i === column && direction !== 'none') header.setAttribute('aria-sort', direction);
        else header.removeAttribute('aria-sort');
      });
      let order = rows;
      if (direction !== 'none') {
        const sign = direction === 'ascending' ? 1 : -1;
        const numeric = headers[column].classList.contains('t');
        const keyed = rows.map(row => ({ row, key: value(said(row.cells[column]), numeric) }));
        keyed.sort((a, b) => a.key === null || b.key === null
          ? (a.key === null) - (b.key === null)
          : sign * (numeric ? a.key - b.key : collator.compare(a.key, b.key)));
        order = keyed.map(k => k.row);
      }
      body.append(...order, ...sums);
    };

    // Rows that are sums of the rows after them have no place in another order.
    if (sums.length > 0 || !printed.some(isSum)) {
      table.classList.add('sorterbar');
      headers.forEach((header, column) => {
        const button = element('button', { type: 'button', class: 'sorter', title: pageWords.sorter }, element('span', {}, ...header.childNodes));
        button.insertAdjacentHTML('beforeend', '<svg viewBox="0 0 10 16" aria-hidden="true"><path class="opp" d="M5 1l4 5H1z"/><path class="ned" d="M5 15l4-5H1z"/></svg>');
        button.addEventListener('click', () => {
          const next = { none: 'ascending', ascending: 'descending', descending: 'none' };
          sorted = { column, direction: next[sorted.column === column ? sorted.direction : 'none'] };
          show();
        });
        header.append(button);
      });
    }

    let words = [];
    const filter = () => rows.forEach(row => {
      const text = row.textContent.toLocaleLowerCase(document.documentElement.lang);
      row.hidden = !words.every(word => text.includes(word));
    });
    if (printed.length > mostWithoutFilter) {
      const field = element('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' });
      const status = element('span', { role: 'status' });
      field.addEventListener('input', () => {
        words = field.value.toLocaleLowerCase(document.documentElement.lang).split(/\s+/).filter(word => word);
        filter();
        const shown = rows.filter(row => !row.hidden).length;
        status.textContent = words.length === 0 ? '' : pageWords.viser.replace('#1', shown).replace('#2', rows.length) + (sums.length > 0 ? ' ' + pageWords.sum : '');
      });
      region.before(element('p', { class: 'radfilter' }, element('label', {}, element('span', {}, pageWords.filter), field), status));
    }

    addEventListener('beforeprint', () => {
      printed.forEach(row => { row.hidden = false; });
      body.append(...printed);
    });
    addEventListener('afterprint', () => { filter(); show(); });
  };

  // The annex of sources is for paper, where nothing is sorted.
  document.querySelectorAll('.rull:not(.kildevedlegg *)').forEach(prepare);
})();
