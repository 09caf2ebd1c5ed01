(() => {
  const card = document.getElementById('spor-kort');
  if (!card) return;
  const list = card.querySelector('dl');
  let known;
  const origins = () => known ??= JSON.parse(document.getElementById('opphav').textContent);
  const said = element => element ? element.textContent.replace(/[ \n]+/g, ' ').trim() : '';

  const describe = holder => {
    if (!holder.matches('td')) return said(holder.closest('div').querySelector('dt'));
    const row = holder.parentElement;
    return [said(row.cells[0]), holder.dataset.k].filter(text => text).join(', ');
  };

  const fill = button => {
    const holder = button.closest('[data-s]');
    const { rader, tekster } = origins();
    const [symbol, status, ...rest] = rader[holder.dataset.s].map(i => tekster[i]);
    const rows = [[card.dataset.verdi, said(holder)], [card.dataset.gjelder, describe(holder)]];
    for (let i = 0; i < rest.length; i += 2) rows.push([rest[i], rest[i + 1]]);
    list.replaceChildren(...rows.flatMap(([label, text]) => {
      const [dt, dd] = [document.createElement('dt'), document.createElement('dd')];
      dt.textContent = label;
      dd.textContent = text;
      return [dt, dd];
    }));
    const [dt, dd] = [document.createElement('dt'), document.createElement('dd')];
    dt.textContent = card.dataset.status;
    dd.innerHTML = `<span class="status"><svg class="ik" aria-hidden="true"><use href="#${symbol}"/></svg></span>`;
    dd.firstChild.append(status);
    list.append(dt, dd);
  };

  // Buttons are made when a table comes into sight: most of a long report is never looked at.
  const prepare = region => {
    const buttons = [...region.querySelectorAll('[data-s]')].map(holder => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'spor';
      button.setAttribute('aria-describedby', 'spor-hjelp');
      button.popoverTargetElement = card;
      button.append(...[...holder.childNodes].filter(node => node.nodeName !== 'SMALL'));
      holder.prepend(button);
      return button;
    });
    // One stop for the Tab key in a table; arrows go from number to number.
    if (region.classList.contains('rull')) buttons.forEach((button, i) => { button.tabIndex = i === 0 ? 0 : -1; });
  };

  const step = (from, key) => {
    const cell = from.closest('td');
    const row = cell.parentElement;
    const numbers = cells => cells.map(c => c?.querySelector('button.spor')).filter(b => b && b.offsetParent);
    const beside = direction => {
      const cells = [...row.cells];
      const at = cells.indexOf(cell);
      return numbers(direction > 0 ? cells.slice(at + 1) : cells.slice(0, at).reverse())[0];
    };
    const along = direction => {
      const rows = [...row.parentElement.rows];
      const at = rows.indexOf(row);
      return numbers((direction > 0 ? rows.slice(at + 1) : rows.slice(0, at).reverse()).map(r => r.cells[cell.cellIndex]))[0];
    };
    return { ArrowRight: () => beside(1), ArrowLeft: () => beside(-1), ArrowDown: () => along(1), ArrowUp: () => along(-1) }[key]?.();
  };

  document.addEventListener('click', event => {
    const button = event.target.closest?.('[data-s] button.spor');
    if (button) fill(button);
  });
  document.addEventListener('keydown', event => {
    const button = event.target.closest?.('td[data-s] button.spor');
    const next = button && step(button, event.key);
    if (!next) return;
    event.preventDefault();
    button.closest('table').querySelectorAll('button.spor').forEach(other => { other.tabIndex = other === next ? 0 : -1; });
    next.focus();
  });

  const release = button => button.replaceWith(...button.childNodes);
  const regions = [...document.querySelectorAll('.rull,.nokkeltall')].filter(region => region.querySelector('[data-s]'));
  const near = new IntersectionObserver(entries => entries.filter(e => e.isIntersecting).forEach(e => {
    near.unobserve(e.target);
    prepare(e.target);
  }), { rootMargin: '300px' });
  const watch = () => regions.forEach(region => near.observe(region));
  watch();
  // On paper there is nothing to press, whatever has been looked at.
  addEventListener('beforeprint', () => {
    near.disconnect();
    document.querySelectorAll('[data-s] button.spor').forEach(release);
  });
  addEventListener('afterprint', watch);
})();
